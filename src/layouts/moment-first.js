// The link of a moment ends in #<figure>?<state>, which no host is asked for. Links of the text say the same as
// ?f=<figure>&<state>#<figure>, so that they lead to the figure without scripts too; with scripts they become moments.
{
  const momentOf = ({ pathname, search }) => {
    const state = new URLSearchParams(search);
    const figure = state.get('f');
    state.delete('f');
    return figure && `${pathname}#${figure}?${state}`;
  };
  // Nothing on the page bears the name of a moment: the browser is sent to the figure, so that Tab goes on from there.
  const goTo = ({ newURL = location.href }) => {
    const [id, state] = new URL(newURL).hash.slice(1).split('?');
    if (state === undefined || !document.getElementById(id)) return;
    const { hash } = location;
    location.replace('#' + id);
    history.replaceState(null, '', hash);
  };
  const asked = momentOf(location);
  if (asked) history.replaceState(null, '', asked);
  addEventListener('DOMContentLoaded', goTo);
  addEventListener('hashchange', goTo);
  addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target.closest?.('a');
    const here = link?.origin === location.origin && link.pathname === location.pathname;
    const moment = here && momentOf(link);
    if (!moment || button || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    history.pushState(null, '', moment);
    dispatchEvent(new HashChangeEvent('hashchange', { newURL: location.href }));
  });
}
