"""A property that is found once and kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class kept(Generic[Value]):  # noqa: N801 -- it is written as a decorator
    """What an object knows once it has been asked for it, as `functools.cached_property`, but faster beside it.

    That one keeps the value in the object's `__dict__`; once Python 3.11 has made one of these, it looks for every
    other attribute of the object in there, three times as slowly. This one sets an attribute as an assignment does.

    >>> class Article:
    ...     @kept
    ...     def words(self) -> int:
    ...         print("counted")
    ...         return 3
    >>> article = Article()
    >>> article.words, article.words
    counted
    (3, 3)
    """

    def __init__(self, found: Callable[[Any], Value]) -> None:
        self._found, self.__doc__ = found, found.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type | None = None) -> Value:
        value = self._found(instance)
        object.__setattr__(instance, self._name, value)  # which a frozen dataclass allows
        return value
