/** A setting that cannot be used. The process ends with exit code 2 and this message. */
export class BadSetting extends Error {
  readonly code = 'bad-setting';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BadSetting';
  }
}
