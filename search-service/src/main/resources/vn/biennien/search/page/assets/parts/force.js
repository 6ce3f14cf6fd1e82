// A layout of nodes by forces: nodes repel each other, links pull, the middle holds all together. The same graph
// always gives the same picture. After Fruchterman and Reingold, "Graph drawing by force-directed placement", 1991.

const STEPS = 300;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * @param count  nodes; the first stays in the middle
 * @param links  pairs of nodes with a weight from 0 to 1
 * @param width, height of the picture
 * @return a point for each node
 */
export function layout(count, links, width, height) {
  const ideal = Math.sqrt((width * height) / count) * 0.75;
  // On a sunflower's spiral no two begin at the same place.
  const points = Array.from({ length: count }, (_, i) => ({
    x: width / 2 + Math.cos(i * GOLDEN) * ideal * Math.sqrt(i), y: height / 2 + Math.sin(i * GOLDEN) * ideal * Math.sqrt(i),
  }));
  for (let step = 0; step < STEPS; step++) {
    const moves = points.map(() => ({ x: 0, y: 0 }));
    repel(points, moves, ideal);
    attract(points, moves, links, ideal);
    const heat = (width / 8) * (1 - step / STEPS) ** 2 + 0.5;
    for (let i = 1; i < count; i++) {
      const length = Math.hypot(moves[i].x, moves[i].y) || 1;
      const far = Math.min(length, heat) / length;
      points[i].x = clamp(points[i].x + moves[i].x * far, width);
      points[i].y = clamp(points[i].y + moves[i].y * far, height);
    }
  }
  return points;
}

function repel(points, moves, ideal) {
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      // Names are wide, so nodes side by side need more room than nodes above each other.
      const dx = (points[i].x - points[j].x) / 1.6;
      const dy = points[i].y - points[j].y;
      const square = Math.max(1, dx * dx + dy * dy);
      const force = (ideal * ideal) / square;
      push(moves[i], dx * force, dy * force);
      push(moves[j], -dx * force, -dy * force);
    }
  }
}

function attract(points, moves, links, ideal) {
  for (const [from, to, weight] of links) {
    const dx = points[to].x - points[from].x;
    const dy = points[to].y - points[from].y;
    const force = (Math.hypot(dx, dy) / ideal) * (0.15 + 0.5 * weight);
    push(moves[from], dx * force, dy * force);
    push(moves[to], -dx * force, -dy * force);
  }
}

function push(move, dx, dy) {
  move.x += dx;
  move.y += dy;
}

const clamp = (value, most) => Math.min(Math.max(value, most * 0.08), most * 0.92);
