/** The few looks that the rich prompter uses. Each only repeats what the words say; chalk has this shape. */
export interface Paint {
  bold(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

const same = (text: string): string => text;

/** No looks at all. */
export const noPaint: Paint = { bold: same, cyan: same, green: same, yellow: same };
