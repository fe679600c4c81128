type Point = readonly [x: number, y: number];
type BoxStyle = 'plain' | 'strong' | 'inner' | 'outside';

/** An SVG picture of boxes, arrows and text for light and dark colour schemes. Its output is deterministic. */
export class Picture {
  private readonly parts: string[] = [];
  private width = 0;
  private height = 0;

  /** @param title Description for screen readers. */
  public constructor(private readonly title: string) {
  }

  public box(x: number, y: number, width: number, height: number, style: BoxStyle = 'plain'): void {
    this.parts.push(`<rect class="${style}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`);
    this.reach(x + width, y + height);
  }

  /** Text whose left end is at x, with the baseline at y. */
  public text(x: number, y: number, text: string, style: 'name' | 'code' | 'words' = 'words'): void {
    this.parts.push(`<text class="${style}" x="${x}" y="${y}">${escape(text)}</text>`);
    this.reach(x + widthOf(text), y);
  }

  /** A name followed by a code, without a gap, whatever the width of the font. */
  public heading(x: number, y: number, name: string, code: string): void {
    const content = `<tspan class="name">${escape(name)}</tspan> ${escape(code)}`;
    this.parts.push(`<text class="code" x="${x}" y="${y}">${content}</text>`);
    this.reach(x + widthOf(`${name} ${code}`), y);
  }

  /** An arrow between two points: horizontal, vertical at the bend, and horizontal again. */
  public arrow(from: Point, to: Point, bend: number = (from[0] + to[0]) / 2): void {
    const path = from[1] === to[1] ? `M${from.join(' ')}H${to[0]}` : `M${from.join(' ')}H${bend}V${to[1]}H${to[0]}`;
    this.parts.push(`<path class="arrow" d="${path}" marker-end="url(#head)"/>`);
  }

  public toString(): string {
    const [width, height] = [this.width + MARGIN, this.height + MARGIN];
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">
<title>${escape(this.title)}</title>
<style>${STYLE}</style>
<defs>${ARROWHEAD}</defs>
${this.parts.join('\n')}
</svg>
`;
  }

  private reach(x: number, y: number): void {
    this.width = Math.max(this.width, Math.ceil(x));
    this.height = Math.max(this.height, Math.ceil(y));
  }
}

const MARGIN = 12;

const ARROWHEAD = '<marker id="head" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">'
  + '<path class="head" d="M0 0L8 4L0 8z"/></marker>';

/** Maximum width of a text in pixels, in a monospace font of 12 pixels. */
export function widthOf(text: string): number {
  return Math.ceil([...text].length * 7.3);
}

const STYLE = [
  'text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:#24292f}',
  '.name{font-weight:600}.words{fill:#57606a}',
  'rect{stroke-width:1;stroke:#8c959f;fill:#f6f8fa}.strong{stroke:#0969da;fill:#ddf4ff}',
  '.inner{fill:#ffffff}.outside{fill:none;stroke-dasharray:4 3}',
  '.arrow{fill:none;stroke:#57606a}.head{fill:#57606a}',
  '@media (prefers-color-scheme:dark){text{fill:#e6edf3}.words{fill:#9198a1}',
  'rect{stroke:#656c76;fill:#161b22}.strong{stroke:#4493f8;fill:#0c2d6b}',
  '.inner{fill:#0d1117}.outside{fill:none}.arrow{stroke:#9198a1}.head{fill:#9198a1}}',
].join('');

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
