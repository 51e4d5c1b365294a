// The link of a moment ends in #<figure>?<state>, a name that nothing on the page bears: the browser is sent to the
// figure by the name that it has, so that Tab goes on from there as well.
const goToMoment = ({ newURL = location.href }) => {
  const [id, state] = newURL.split('#').at(-1).split('?');
  if (!state || !document.getElementById(id)) return;
  const { hash } = location;
  location.replace('#' + id);
  history.replaceState(null, '', hash);
};
addEventListener('DOMContentLoaded', goToMoment);
addEventListener('hashchange', goToMoment);
