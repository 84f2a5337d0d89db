"""An article of tricks in a browser: its page and its charts run nothing, ask for nothing, and show all."""

import html
import json
import subprocess
import sys

import pytest

TITLE = "../../$\\frac{}$ \u202e</title><script>window.ran = 'title'</script>"
TRICKS = [
    "<script>window.ran = 'text'</script>",
    '<img src="https://out.example/pixel" onerror="window.ran = 1">',
    '<a href="javascript:window.ran = 2">here</a>',
    "<svg onload=window.ran=3><image href='https://out.example/i.svg'/><foreignObject><iframe src=//out.example>",
    "</text></svg><style>@import 'https://out.example/a.css'; * {background: url(https://out.example/b)}</style>",
    "--> ]]> <!-- <base href='https://out.example/'><meta http-equiv=refresh content='0;url=https://out.example/'>",
    '" onmouseover="window.ran = 4" style="background:url(https://out.example/c)',
    "\u202egnihtemos dias\u202c and \u2066more\u2069, ../../../etc/passwd, $\\frac{}$ and $x^2$",
]
TEXT = "\n\n".join(
    f"“The deal {trick} fell,” said Minister {trick} Ann Lee on 3 May 2021. Rain destroyed {trick} the port of Varden."
    for trick in TRICKS
)
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"  # no script, nobody to be asked
HANDLERS = """() => [...document.querySelectorAll("*")].flatMap(each => [...each.attributes]
    .filter(one => /^on/i.test(one.name) || /^\\s*(javascript|https?):/i.test(one.value) && /href|src$/i.test(one.name))
    .map(one => `${each.tagName} ${one.name}=${one.value}`.slice(0, 200)))"""
ELEMENTS = "script, iframe, img[src^=http], base, meta[http-equiv=refresh], foreignObject, link, object, embed, form"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of a run on the article of tricks."""
    folder = tmp_path_factory.mktemp("tricks")
    head = json.dumps({"title": TITLE, "source": TRICKS[0], "author": TRICKS[1]}, ensure_ascii=True)
    (folder / "tricks.md").write_text(f"---\n{head}\n---\n{TEXT}", encoding="utf-8")
    command = [sys.executable, "-m", "analysis", "report", "tricks.md", "--out", "out"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["out", "tricks.md"]
    assert [path.name for path in (folder / "out").iterdir()] == ["tricks"]
    return folder / "out" / "tricks"


@pytest.fixture(params=[True, False], ids=["no policy", "policy"])
def look(request, browser, made):
    """Return a function that opens a file that was made, and what the page asked for and what the policy stopped.

    Under the policy nothing may have to be stopped; without it a script could run, and none may.
    """
    context = browser.new_context(bypass_csp=request.param)
    page, asked, stopped = context.new_page(), [], []

    def answer(route):
        path = made / route.request.url.removeprefix("http://report.test/")
        if not path.is_file():
            asked.append(route.request.url)
            route.abort()
            return
        kind = {".html": "text/html", ".svg": "image/svg+xml"}[path.suffix]
        policy = {} if request.param else {"Content-Security-Policy": POLICY}
        route.fulfill(body=path.read_bytes(), headers={"Content-Type": f"{kind}; charset=utf-8", **policy})

    context.route("**/*", answer)
    page.on("console", lambda message: stopped.append(message.text))
    page.on("dialog", lambda dialog: stopped.append(dialog.message))
    page.on("pageerror", lambda error: stopped.append(str(error)))

    def open_file(name):
        page.goto(f"http://report.test/{name}")
        page.wait_for_timeout(300)
        return page

    yield open_file
    assert [url for url in asked if not url.endswith("favicon.ico")] == []
    assert [text for text in stopped if "favicon" not in text] == []
    context.close()


def harmless(page):
    assert page.evaluate("window.ran ?? null") is None
    assert page.evaluate(HANDLERS) == []
    assert page.locator(ELEMENTS).count() == 0
    assert page.url.startswith("http://report.test/")


def test_the_report_runs_and_asks_for_nothing(look):
    page = look("report.html")
    harmless(page)
    shown = page.inner_text("body")
    assert "<script>window.ran = 'text'</script>" in shown
    assert "$\\frac{}$" in page.inner_text("h1")
    for link in page.locator("a").all()[:40]:
        assert link.evaluate("link => link.href?.baseVal ?? link.getAttribute('href')").startswith("#")


def test_a_reversing_mark_reverses_nothing_beyond_its_passage(look):
    page = look("report.html")
    heading = page.locator("h1")
    assert heading.evaluate("each => getComputedStyle(each).unicodeBidi") in ("isolate", "plaintext")


def test_every_chart_runs_and_asks_for_nothing(look, made):
    names = sorted(path.name for path in made.glob("*.svg"))
    assert len(names) > 8
    for name in names:
        page = look(name)
        assert page.evaluate("document.documentElement.tagName") == "svg", name  # well-formed: else an error page
        harmless(page)


def test_they_are_on_the_page_of_another_without_running(made, browser):
    """An SVG that somebody puts into a page of his own, where scripts may run."""
    page = browser.new_page()
    for path in made.glob("*.svg"):
        page.set_content(path.read_text(encoding="utf-8"))
        harmless_here = page.evaluate("window.ran ?? null"), page.evaluate(HANDLERS)
        assert harmless_here == (None, []), path.name
    page.close()


def test_the_words_are_in_the_page_as_they_stand(made):
    page = html.unescape((made / "report.html").read_text(encoding="utf-8"))
    assert "etc/passwd" in page
