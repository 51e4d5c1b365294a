if (parent !== window)
  new ResizeObserver(([{ target }]) => {
    const figureHeight = Math.ceil(target.getBoundingClientRect().height);
    parent.postMessage({ figureHeight }, '*');
  }).observe(document.documentElement);
