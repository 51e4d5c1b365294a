/** Dragging inside an SVG: reports the pointer in the SVG's own units. Every dragged mark needs a keyboard twin. */
export interface Point {
  x: number;
  y: number;
}

/** An attachment for a mark: `{@attach drag((point) => …)}`. Touching the mark does not scroll the page. */
export function drag(onmove: (point: Point) => void, isLocked: () => boolean = () => false) {
  return (mark: SVGGraphicsElement): (() => void) => {
    const toUnits = ({ clientX, clientY }: PointerEvent): Point => {
      const screen = mark.ownerSVGElement?.getScreenCTM();
      if (!screen) return { x: 0, y: 0 };
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(screen.inverse());
      return { x, y };
    };
    const down = (event: PointerEvent) => {
      if (isLocked() || event.button !== 0) return;
      event.preventDefault();
      mark.setPointerCapture(event.pointerId);
      onmove(toUnits(event));
    };
    const move = (event: PointerEvent) => {
      if (mark.hasPointerCapture(event.pointerId)) onmove(toUnits(event));
    };
    mark.addEventListener('pointerdown', down);
    mark.addEventListener('pointermove', move);
    mark.classList.add('draggable');
    return () => {
      mark.removeEventListener('pointerdown', down);
      mark.removeEventListener('pointermove', move);
    };
  };
}
