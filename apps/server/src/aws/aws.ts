/** Whose credentials, and where: as chosen on the screen, among what the settings and the AWS files know. */
export type AskedPlace = {
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  readonly role?: string | undefined;
};

/** Where calls to AWS go and whose credentials sign them: the one choice that streams, functions and replays share. */
export type AwsPlace = {
  /** In place of AWS, for every service. */
  readonly customEndpoint?: string | undefined;
  readonly region: string;
  readonly profile?: string | undefined;
  /** ARN of the role that is assumed with the credentials of the profile. */
  readonly role?: string | undefined;
  /** `none` for an endpoint on this machine: unless a profile was chosen for it, it must not see the credentials of an account. */
  readonly credentials: 'none' | 'user';
  /** What a person does when the credentials have expired, as a whole sentence. */
  readonly renewal: string;
};

/** The place that was asked for, or that of the settings. Throws a problem where there is none, or where it may not be asked for. */
export type ChoosePlace = (asked: AskedPlace) => Promise<AwsPlace>;

/** The accounts whose credentials sign the calls of places, as STS says them. */
export interface Accounts {
  /** Asks now. Throws a problem that says why it cannot be had. */
  ask(place: AwsPlace): Promise<string>;
  /** Asks where that was not done within a minute; absent where it cannot be had. */
  find(place: AwsPlace): Promise<string | undefined>;
  /** What was said last; no call is made. */
  known(place: AwsPlace): string | undefined;
}
