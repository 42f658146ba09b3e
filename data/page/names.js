// The page of names: plays clips, filters and sorts, checks readings, saves a lexicon.
"use strict";
(() => {
  const words = document.body.dataset;
  const rows = [...document.querySelectorAll("#names tbody tr")];
  const list = document.querySelector("#names tbody");
  const $ = (id) => document.getElementById(id);
  const fill = (text, values) => text.replace(/\{(\w)\}/g, (_, key) => values[key]);

  // Sound: one at a time.
  const player = new Audio();
  let playing = null;
  const stop = () => {
    if (playing) playing.classList.remove("on");
    playing = null;
    player.pause();
  };
  player.addEventListener("ended", stop);
  player.addEventListener("error", stop);
  list.addEventListener("click", (event) => {
    const button = event.target.closest(".play");
    if (!button) return;
    const again = button === playing;
    stop();
    if (again) return;
    playing = button;
    button.classList.add("on");
    player.src = button.dataset.audio;
    player.play().catch(stop);
  });

  // Readings: /IPA/ in symbols of the voice, or a spelling.
  const symbols = words.symbols.split(" ").sort((a, b) => b.length - a.length);
  const silent = /[.\s\/\u203f\u02d1\u0361\u035c\u0329\u032a\u032f\u031d-\u0320\u0308]/u;
  const vowel = /^[aɑeɛiɪoɔuyʏɵœøəɐʌɒɜɨʊʉæ]/u;
  const fault = (value) => {
    const text = value.trim();
    if (!text) return words.empty;
    if (!(text.length > 2 && text.startsWith("/") && text.endsWith("/"))) {
      const odd = text.match(/[^\p{L}\p{M}\d\s'’-]/u);
      return odd ? fill(words.unknown, { c: odd[0] }) : "";
    }
    let rest = text.slice(1, -1).trim();
    if (!rest) return words.empty;
    let stress = false;
    while (rest) {
      const first = String.fromCodePoint(rest.codePointAt(0));
      if ("ˈˌ'".includes(first)) {
        stress = true;
        rest = rest.slice(first.length);
        continue;
      }
      if (silent.test(first)) {
        rest = rest.slice(first.length);
        continue;
      }
      const symbol = symbols.find((s) => rest.startsWith(s));
      if (!symbol) return fill(words.unknown, { c: first });
      if (vowel.test(symbol)) stress = false;
      rest = rest.slice(symbol.length);
    }
    return stress ? words.stress : "";
  };

  const reading = (row) => row.querySelector(".reading");
  const confirm = (row) => row.querySelector(".confirm");
  const changed = (row) => reading(row).value.trim() !== "/" + row.dataset.reading + "/";
  const kept = (row) => changed(row) || confirm(row).checked;
  let saved = true;

  const check = (row) => {
    const problem = changed(row) ? fault(reading(row).value) : "";
    reading(row).setAttribute("aria-invalid", problem ? "true" : "false");
    row.querySelector(".error").textContent = problem;
    row.classList.toggle("changed", kept(row) && !problem);
    row.classList.toggle("wrong", problem !== "");
  };
  const tell = () => {
    const count = rows.filter(kept).length;
    const wrong = rows.some((row) => row.classList.contains("wrong"));
    const text = wrong ? words.errors : count === 0 ? words.changes_none
      : count === 1 ? words.changes_one : fill(words.changes, { n: count });
    $("changes").textContent = text;
    for (const id of ["save-lines", "save-pls"]) $(id).disabled = wrong || count === 0;
  };
  list.addEventListener("input", (event) => {
    const row = event.target.closest("tr");
    saved = false;
    check(row);
    tell();
  });

  // Saving.
  const entries = () => rows.filter(kept).map((row) => {
    const text = reading(row).value.trim();
    const ipa = text.length > 2 && text.startsWith("/") && text.endsWith("/");
    return { word: row.dataset.word, ipa, text: ipa ? text.slice(1, -1).trim() : text };
  });
  const save = (name, type, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    saved = true;
  };
  const xml = (text) => text.replace(/[&<>"]/g,
    (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
  $("save-lines").addEventListener("click", () => save("lexicon.txt", "text/plain",
    entries().map((e) => e.word + "==" + (e.ipa ? "/" + e.text + "/" : e.text) + "\n").join("")));
  $("save-pls").addEventListener("click", () => save("lexicon.pls", "application/pls+xml",
    '<?xml version="1.0" encoding="UTF-8"?>\n<lexicon version="1.0" ' +
    'xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"\n         alphabet="ipa" xml:lang="' +
    xml(words.language) + '">\n' + entries().map((e) => {
      const element = e.ipa ? "phoneme" : "alias";
      return "  <lexeme><grapheme>" + xml(e.word) + "</grapheme><" + element + ">" + xml(e.text) +
        "</" + element + "></lexeme>\n";
    }).join("") + "</lexicon>\n"));
  addEventListener("beforeunload", (event) => {
    if (!saved && rows.some(kept)) event.preventDefault();
  });

  // Finding and sorting.
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const filter = () => {
    const wanted = plain($("search").value.trim());
    const origin = $("origin").value;
    let shown = 0;
    for (const row of rows) {
      const text = plain(row.querySelector(".c-name").textContent);
      row.hidden = !(text.includes(wanted) && (!origin || row.dataset.origin === origin ||
        row.dataset.check === origin));
      if (!row.hidden) ++shown;
    }
    $("shown").textContent = fill(words.shown, { n: shown, m: rows.length });
  };
  $("search").addEventListener("input", filter);
  $("origin").addEventListener("change", filter);

  const order = ["guess", "rule", "lexicon", "author"];
  const compare = new Intl.Collator(document.documentElement.lang).compare;
  const by = {
    name: (a, b) => compare(a.dataset.word, b.dataset.word),
    origin: (a, b) => order.indexOf(a.dataset.origin) - order.indexOf(b.dataset.origin) ||
      a.dataset.confidence - b.dataset.confidence,
    count: (a, b) => a.dataset.count - b.dataset.count,
    context: (a, b) => compare(a.querySelector(".c-context").textContent,
      b.querySelector(".c-context").textContent),
  };
  for (const head of document.querySelectorAll("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const up = now ? now === "descending" : head.dataset.sort !== "count";
      for (const other of document.querySelectorAll("th[aria-sort]")) {
        other.removeAttribute("aria-sort");
      }
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const sorted = [...rows].sort(by[head.dataset.sort]);
      list.append(...(up ? sorted : sorted.reverse()));
    });
  }

  $("tools").hidden = false;
  $("save").hidden = false;
  filter();
  rows.forEach(check);
  tell();
})();
