/** A picture of boxes, lines and text, in the reader's colours: light or dark. The same calls write the same bytes. */
export class Picture {
  private readonly parts: string[] = [];
  private width = 0;
  private height = 0;

  /** @param title What it shows, for those who cannot see it. */
  public constructor(private readonly title: string) {
  }

  public box(x: number, y: number, width: number, height: number, style: 'plain' | 'strong' | 'inner' | 'outside' = 'plain'): void {
    this.parts.push(`<rect class="${style}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`);
    this.reach(x + width, y + height);
  }

  /** Text that begins at x and stands on y. */
  public text(x: number, y: number, text: string, style: 'name' | 'code' | 'words' = 'words'): void {
    this.parts.push(`<text class="${style}" x="${x}" y="${y}">${escape(text)}</text>`);
    this.reach(x + widthOf(text), y);
  }

  /** A name, and right behind it, however wide the reader's font is, a code. */
  public heading(x: number, y: number, name: string, code: string): void {
    this.parts.push(`<text class="code" x="${x}" y="${y}"><tspan class="name">${escape(name)}</tspan> ${escape(code)}</text>`);
    this.reach(x + widthOf(`${name} ${code}`), y);
  }

  /** An arrow from one point to the other: across, up or down at the bend, and on. */
  public arrow(from: readonly [number, number], to: readonly [number, number], bend: number = (from[0] + to[0]) / 2): void {
    const path = from[1] === to[1] ? `M${from.join(' ')}H${to[0]}` : `M${from.join(' ')}H${bend}V${to[1]}H${to[0]}`;
    this.parts.push(`<path class="arrow" d="${path}" marker-end="url(#head)"/>`);
  }

  public toString(): string {
    const [width, height] = [this.width + MARGIN, this.height + MARGIN];
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escape(this.title)}</title>
<style>${STYLE}</style>
<defs><marker id="head" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>
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

/** How wide a text is at most: 12 pixels high, each letter as wide as the others. */
export function widthOf(text: string): number {
  return Math.ceil([...text].length * 7.3);
}

const STYLE = [
  'text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:#24292f}',
  '.name{font-weight:600}.words{fill:#57606a}',
  'rect{stroke-width:1;stroke:#8c959f;fill:#f6f8fa}.strong{stroke:#0969da;fill:#ddf4ff}.inner{fill:#ffffff}.outside{fill:none;stroke-dasharray:4 3}',
  '.arrow{fill:none;stroke:#57606a}.head{fill:#57606a}',
  '@media (prefers-color-scheme:dark){text{fill:#e6edf3}.words{fill:#9198a1}rect{stroke:#656c76;fill:#161b22}.strong{stroke:#4493f8;fill:#0c2d6b}',
  '.inner{fill:#0d1117}.outside{fill:none}.arrow{stroke:#9198a1}.head{fill:#9198a1}}',
].join('');

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
