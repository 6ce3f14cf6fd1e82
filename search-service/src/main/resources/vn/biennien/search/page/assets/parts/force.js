// A layout of nodes by forces: nodes repel each other, links pull, the middle holds all together. The same graph
// always gives the same picture. After Fruchterman and Reingold, "Graph drawing by force-directed placement", 1991.

const STEPS = 250;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const CLOSE = 0.65;
/** How much of half the height the nodes may take; the rest is for names. */
const REACH = 0.86;
const BREADTH = 0.8;

/** How far apart names must be that stand above each other, and how often they are pushed for it. */
const LINE = 34;
const PUSHES = 60;

/**
 * @param widths of the names below the nodes; the first node stays in the middle
 * @param links  pairs of nodes with a weight from 0 to 1
 * @param width, height of the picture; the forces work in a circle, which is then stretched to fill it
 * @return a point for each node
 */
export function layout(widths, links, width, height) {
  const count = widths.length;
  const radius = (height / 2) * REACH;
  const ideal = height * Math.sqrt(1 / count) * CLOSE;
  // On a sunflower's spiral no two begin at the same place.
  const points = Array.from({ length: count }, (_, i) => ({
    x: Math.cos(i * GOLDEN) * ideal * Math.sqrt(i), y: Math.sin(i * GOLDEN) * ideal * Math.sqrt(i),
  }));
  for (let step = 0; step < STEPS; step++) {
    const moves = points.map(() => ({ x: 0, y: 0 }));
    repel(points, moves, ideal);
    attract(points, moves, links, ideal);
    const heat = radius * 0.25 * (1 - step / STEPS) ** 2 + 0.2;
    for (let i = 1; i < count; i++) {
      move(points[i], moves[i], heat, radius);
    }
  }
  const across = (width * BREADTH) / 2 / Math.max(...points.map(({ x }) => Math.abs(x)), 1);
  const down = radius / Math.max(...points.map(({ y }) => Math.abs(y)), 1);
  const stretched = points.map(({ x, y }, i) => ({ x: inside(width / 2 + x * across, widths[i], width), y: height / 2 + y * down }));
  return readable(stretched, widths, height / 2 - radius, height / 2 + radius);
}

/** So far from both edges that the name is not cut off. */
const inside = (x, name, width) => Math.min(Math.max(x, name / 2), width - name / 2);

/** Moves nodes up or down until no name stands on another, as far as there is room. */
function readable(points, widths, top, bottom) {
  for (let i = 0; i < PUSHES; i++) {
    for (let one = 0; one < points.length; one++) {
      for (let other = one + 1; other < points.length; other++) {
        const [a, b] = points[one].y <= points[other].y ? [points[one], points[other]] : [points[other], points[one]];
        if (b.y - a.y < LINE && Math.abs(a.x - b.x) < (widths[one] + widths[other]) / 2) {
          const far = (LINE - (b.y - a.y)) / 4;
          a.y = Math.max(top, a.y - far);
          b.y = Math.min(bottom, b.y + far);
        }
      }
    }
  }
  return points;
}

function repel(points, moves, ideal) {
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const dx = points[i].x - points[j].x;
      const dy = points[i].y - points[j].y;
      const force = (ideal * ideal) / Math.max(1, dx * dx + dy * dy);
      push(moves[i], dx * force, dy * force);
      push(moves[j], -dx * force, -dy * force);
    }
  }
}

function attract(points, moves, links, ideal) {
  for (const [from, to, weight] of links) {
    const dx = points[to].x - points[from].x;
    const dy = points[to].y - points[from].y;
    const force = (Math.hypot(dx, dy) / ideal) * (0.6 + weight);
    push(moves[from], dx * force, dy * force);
    push(moves[to], -dx * force, -dy * force);
  }
}

function push(sum, dx, dy) {
  sum.x += dx;
  sum.y += dy;
}

/** At most as far as the heat lets it, and never out of the circle. */
function move(point, { x, y }, heat, radius) {
  const length = Math.hypot(x, y) || 1;
  const far = Math.min(length, heat) / length;
  point.x += x * far;
  point.y += y * far;
  const out = Math.hypot(point.x, point.y) / radius;
  if (out > 1) {
    point.x /= out;
    point.y /= out;
  }
}
