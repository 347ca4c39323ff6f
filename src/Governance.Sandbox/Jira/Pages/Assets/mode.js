// Light or dark, as the browser wants it; before anything is painted.
const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = () => {
  document.documentElement.dataset.colorMode = dark.matches ? "dark" : "light";
};
paint();
dark.addEventListener("change", paint);
