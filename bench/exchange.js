// The least that a script can do: the other page's body for this one's, and its address. No place is
// kept, no failure noticed, nothing told to a screen reader.
const [other] = document.querySelectorAll('nav a:not([aria-current])');
const pages = new Map([[location.pathname, document.cloneNode(true)]]);
fetch(other.href)
  .then((response) => response.text())
  .then((html) => pages.set(other.pathname, new DOMParser().parseFromString(html, 'text/html')));
document.addEventListener('click', (event) => {
  const link = event.target.closest('nav a');
  const page = link && pages.get(link.pathname);
  if (!page) return;
  event.preventDefault();
  history.pushState(null, '', link.pathname);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  for (const name of ['header', 'main']) {
    document
      .querySelector(`body > ${name}`)
      .replaceWith(page.querySelector(`body > ${name}`).cloneNode(true));
  }
});
