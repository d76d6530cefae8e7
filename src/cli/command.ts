/** One command: its words and flags, no behaviour. What it does stands in src/commands/run-<name>.ts. */
export interface Command {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly help: string;
    readonly required?: true;
    readonly many?: true;
  }[];
  readonly options: readonly CommandOption[];
  /** Two to four, as typed; they work in sh, cmd and PowerShell. */
  readonly examples: readonly string[];
  /** One flag for every question is added when this command is the one that runs. */
  readonly asks?: true;
}

export interface CommandOption {
  /** As commander writes it: "--out <folder>". */
  readonly flags: string;
  readonly help: string;
  /** May be given more than once. */
  readonly many?: true;
  readonly choices?: readonly string[];
}
