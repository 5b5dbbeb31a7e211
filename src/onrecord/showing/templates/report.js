// Without this script every link still works; with it, all of a statement's spans light up together.
(() => {
  const chosen = () => location.hash.slice(0, 3) === "#s-" ? location.hash.slice(3) : "";
  const light = (id) => {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (!/^[\w-]+$/.test(id)) return;
    for (const part of document.querySelectorAll(`[data-s~="${id}"]`)) part.classList.add("lit");
    document.getElementById(`r-${id}`)?.classList.add("lit");
  };
  // Where the text stands beside the list, only the text moves, so that the reader keeps the place.
  addEventListener("click", (event) => {
    const link = event.target.closest?.('.record a.ordinal');
    const id = link?.hash.slice(3);
    const target = id && document.getElementById(`s-${id}`);
    const pane = target?.closest(".text");
    if (!pane || getComputedStyle(pane).overflowY !== "auto") return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    const top = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTo({ top: pane.scrollTop + top - pane.clientHeight / 4 });
    light(id);
  });
  addEventListener("hashchange", () => light(chosen()));
  light(chosen());
})();
