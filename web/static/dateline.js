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
})();
