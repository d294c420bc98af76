import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, moveBy, whole, zoomAt } from './zoom.ts';

const phone = boundsOf({ width: 360, height: 600 }, { width: 1600, height: 1000 });

describe('zoom', () => {
  it('fits a picture to the stage, and shows a small one no larger than it is', () => {
    expect(phone.fitted).toEqual({ width: 360, height: 225 });
    const small = boundsOf({ width: 360, height: 600 }, { width: 90, height: 60 });
    expect(small.fitted).toEqual({ width: 90, height: 60 });
  });

  it('zooms to twice the picture’s own pixels', () => {
    const zoom = zoomAt(whole, 1000, { x: 0, y: 0 }, phone);
    expect(zoom.scale * phone.fitted.width).toBeCloseTo(3200);
  });

  it('keeps what is under the finger there', () => {
    const point = { x: 100, y: 0 };
    const zoom = zoomAt(whole, 3, point, phone);
    expect((point.x - zoom.x) / zoom.scale).toBeCloseTo(100);
  });

  it('keeps a picture that isn’t larger than the stage in its middle', () => {
    expect(moveBy(whole, { x: 50, y: -80 }, phone)).toEqual({ scale: 1, x: 0, y: 0 });
  });

  it('leaves no gap beside a larger one, whatever is done', () => {
    const step = fc.record({
      factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let zoom = whole;
        for (const { factor, x, y } of steps) {
          zoom = moveBy(zoomAt(zoom, factor, { x, y }, phone), { x, y }, phone);
        }
        const gap = (phone.stage.width - phone.fitted.width * zoom.scale) / 2 + Math.abs(zoom.x);
        expect(gap).toBeLessThan(0.001);
        expect(zoom.scale).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
