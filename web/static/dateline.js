// Comfort only: every page works without it.
(() => {
  "use strict";

  const box = document.getElementById("q");

  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (box && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  // What may be meant, below the search box: a combobox as WAI-ARIA describes it.
  const list = document.getElementById("suggestions");
  if (box && list) {
    const status = document.getElementById("suggested");
    const kinds = Object.fromEntries(list.dataset.kinds.split(";").map(kind => kind.split("=")));
    let options = [];
    let active = -1;
    let typed = "";
    let rest = "";
    let pause;
    let asked = 0;

    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-expanded", "false");
    list.setAttribute("role", "listbox");

    const activate = which => {
      active = which;
      [...list.children].forEach((row, i) => row.setAttribute("aria-selected", i === active));
      if (active < 0) {
        box.removeAttribute("aria-activedescendant");
        box.value = typed + rest;
      } else {
        box.setAttribute("aria-activedescendant", list.children[active].id);
        list.children[active].scrollIntoView({block: "nearest"});
        box.value = options[active].q + rest;
        box.setSelectionRange(options[active].q.length, options[active].q.length);
      }
    };
    const close = () => {
      clearTimeout(pause);
      asked++;
      list.hidden = true;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
      active = -1;
    };
    const part = (row, name, text) => {
      const span = document.createElement("span");
      span.className = name;
      span.textContent = text;
      row.append(span, " ");
    };
    const show = found => {
      options = found;
      list.replaceChildren(...found.map((option, i) => {
        const row = document.createElement("li");
        row.id = "suggestion-" + i;
        row.setAttribute("role", "option");
        row.setAttribute("aria-selected", "false");
        part(row, "text", option.text);
        if (option.label !== option.text) {
          part(row, "label", option.label);
        }
        part(row, "kind", kinds[option.kind]);
        if (option.count !== null) {
          part(row, "count", option.count.toLocaleString(document.documentElement.lang));
        }
        return row;
      }));
      active = -1;
      list.hidden = !found.length;
      box.setAttribute("aria-expanded", String(!!found.length));
      status.textContent = found.length ? status.dataset.some.replace("{0}", found.length) : "";
    };
    const choose = () => {
      close();
      box.form.requestSubmit();
    };

    box.addEventListener("input", () => {
      close();
      typed = box.value.slice(0, box.selectionStart);
      rest = box.value.slice(box.selectionStart);
      if (!typed.trim() || /^\S/.test(rest)) {
        return;
      }
      pause = setTimeout(async () => {
        const turn = asked;
        const answer = await fetch("/api/suggest?" + new URLSearchParams({q: typed})).catch(() => null);
        if (answer && answer.ok && turn === asked) {
          const found = (await answer.json()).suggestions.filter(option => option.q !== typed);
          if (turn === asked) {
            show(found);
          }
        }
      }, 80);
    });
    box.addEventListener("keydown", event => {
      if (list.hidden || event.isComposing) {
        return;
      }
      const steps = {ArrowDown: 1, ArrowUp: -1}[event.key];
      if (steps) {
        event.preventDefault();
        // One place more than there are options: what was typed.
        activate((active + 1 + steps + options.length + 1) % (options.length + 1) - 1);
      } else if (event.key === "Escape") {
        event.preventDefault();
        activate(-1);
        close();
      } else if (event.key === "Enter") {
        close();
      }
    });
    box.addEventListener("blur", close);
    list.addEventListener("pointerdown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const row = event.target.closest("li");
      if (row) {
        activate([...list.children].indexOf(row));
        choose();
      }
    });
  }

  // “Copy” appears where copying works.
  const copy = document.querySelector("button[data-copied]");
  if (copy && navigator.clipboard) {
    const address = copy.parentElement.querySelector("input");
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(address.value);
      copy.textContent = copy.dataset.copied;
    });
  }

  // A list that follows what is typed above it.
  const live = document.querySelector("input[data-live]");
  if (live) {
    const list = document.getElementById(live.dataset.live);
    let pause;
    let asked = 0;
    live.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(async () => {
        const turn = ++asked;
        const address = live.form.action + "?" + new URLSearchParams(new FormData(live.form));
        const answer = await fetch(address);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById(list.id);
        if (turn === asked && answer.ok && fresh) {
          list.replaceChildren(...fresh.childNodes);
          history.replaceState(null, "", address);
        }
      }, 200);
    });
  }

  // Drawing across the bars searches from the first to the last of them.
  const bars = document.querySelector(".bars");
  const form = document.querySelector(".dates form");
  if (bars && form) {
    const all = [...bars.children];
    let first = null;
    let last = null;
    const at = event => {
      const under = document.elementFromPoint(event.clientX, bars.getBoundingClientRect().bottom - 3);
      return all.indexOf(under && under.closest(".bars li"));
    };
    const ends = () => first < last ? [first, last] : [last, first];
    const paint = () => all.forEach((bar, i) =>
      bar.classList.toggle("brushed", first !== null && i >= ends()[0] && i <= ends()[1]));

    bars.addEventListener("dragstart", event => event.preventDefault());
    bars.addEventListener("pointerdown", event => {
      if (event.pointerType !== "touch" && event.button === 0 && at(event) >= 0) {
        first = last = at(event);
      }
    });
    bars.addEventListener("pointermove", event => {
      if (first !== null && at(event) >= 0) {
        last = at(event);
        paint();
      }
    });
    document.addEventListener("pointerup", () => {
      if (first !== null && first !== last) {
        form.from.value = all[ends()[0]].dataset.from;
        form.to.value = all[ends()[1]].dataset.to;
        form.requestSubmit();
      }
      first = last = null;
      paint();
    });
  }

  // Searches are saved and deleted through the API, as any program would; a key that is asked for is kept for this tab.
  const ask = async (method, address, body, keyQuestion) => {
    const headers = {"Content-Type": "application/json"};
    const key = sessionStorage.getItem("key");
    if (key) {
      headers.Authorization = "Bearer " + key;
    }
    const answer = await fetch(address, {method, headers, body: body && JSON.stringify(body)});
    if (answer.status === 401) {
      const given = prompt(keyQuestion);
      if (given) {
        sessionStorage.setItem("key", given);
        return ask(method, address, body, keyQuestion);
      }
    }
    if (!answer.ok) {
      sessionStorage.removeItem("key");
      throw new Error((await answer.json()).error.message);
    }
    return answer.status === 204 ? null : answer.json();
  };

  const save = document.querySelector(".save");
  if (save) {
    const fields = save.querySelector("form");
    const status = save.querySelector("[role=status]");
    save.hidden = false;
    fields.addEventListener("submit", async event => {
      event.preventDefault();
      try {
        const saved = await ask("POST", "/api/searches", {permalink: fields.dataset.permalink,
          name: fields.elements.name.value, webhook: fields.elements.webhook.value}, fields.dataset.key);
        if (saved.secret) {
          status.textContent = fields.dataset.saved + " " + saved.secret;
        } else {
          location.assign("/searches");
        }
      } catch (failure) {
        status.textContent = fields.dataset.failed + " " + failure.message;
      }
    });
  }

  document.querySelectorAll("button[data-delete-search]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const status = document.querySelector(".saving");
      try {
        await ask("DELETE", "/api/searches/" + button.dataset.deleteSearch, null, button.dataset.key);
        button.closest("li").remove();
      } catch (failure) {
        status.hidden = false;
        status.textContent = button.dataset.failed + " " + failure.message;
      }
    });
  });
})();
