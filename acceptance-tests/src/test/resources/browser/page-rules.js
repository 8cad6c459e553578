// What holds for every page in every look; gives a sentence for each place where it does not.
() => {
  const findings = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const called = (element) => `${element.tagName.toLowerCase()} "${(element.textContent || element.id).trim().slice(0, 40)}"`;

  const nameOf = (element) =>
    [element.getAttribute("aria-label"), element.textContent, ...[...(element.labels ?? [])].map((label) => label.textContent)].find((text) => text?.trim());
  for (const control of document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")) {
    if (seen(control) && !nameOf(control)) findings.push(`${called(control)} has no name`);
    if (control.tabIndex > 0) findings.push(`${called(control)} is out of the keyboard's order`);
  }
  for (const image of document.querySelectorAll("img, [role=img]")) {
    if (!image.hasAttribute("alt") && !image.getAttribute("aria-label")) findings.push(`${called(image)} has no text`);
  }

  let depth = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const own = Number(heading.tagName[1]);
    if (own > depth + 1) findings.push(`${called(heading)} skips a level`);
    depth = own;
  }
  if (document.querySelectorAll("h1").length !== 1) findings.push("expected one h1");

  // Contrast of text against what is behind it, WCAG 2.2 AA: 4.5 to 1, for large text 3 to 1
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let each = element; each !== null; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  for (const element of document.querySelectorAll("body *")) {
    const speaks = [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim() !== "");
    if (!speaks || !seen(element) || element.matches(":disabled, title")) continue;
    const style = getComputedStyle(element);
    const ink = element.closest("svg") === null ? style.color : style.fill;
    const [one, other] = [light(ink), light(behind(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const size = parseFloat(style.fontSize);
    const enough = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (ratio < enough) findings.push(`${called(element)} has contrast ${ratio.toFixed(2)}, expected ${enough}`);
  }

  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) findings.push("the page scrolls sideways");
  return [...new Set(findings)];
}
