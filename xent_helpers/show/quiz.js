// Brings every quiz of the page to life that is not yet: shows Check, hides the explanations until then.
(() => {
  for (const box of document.querySelectorAll(".xent-quiz:not([data-alive])")) {
    box.dataset.alive = "";
    const copy = (window.xentCopies = (window.xentCopies || 0) + 1);
    const radios = [...box.querySelectorAll("input")];
    const details = [...box.querySelectorAll("details")];
    const button = box.querySelector(".xent-check");
    const result = box.querySelector(".xent-result");

    for (const radio of radios) radio.name += "-" + copy; // the same quiz may stand twice on a page
    for (const each of details) each.hidden = true;
    for (const control of [...radios, button]) control.removeAttribute("style"); // they wait out of sight

    // A choice, by mouse or arrow key, commits to nothing: only Check does.
    box.addEventListener("change", () => {
      result.replaceChildren();
      delete result.dataset.verdict;
    });
    button.addEventListener("click", () => {
      const chosen = radios.findIndex((radio) => radio.checked);
      if (chosen < 0) {
        result.textContent = "Choose an answer first.";
        return;
      }
      result.dataset.verdict = "right" in details[chosen].dataset ? "right" : "not-yet";
      result.replaceChildren(...details[chosen].querySelector("p").cloneNode(true).childNodes);
    });
  }
})();
