const MILLIS = 5_000;

export type AccountQuestion = {
  readonly region: string;
  readonly profile: string | undefined;
  /** In place of AWS. */
  readonly endpoint: string | undefined;
};

/** The account whose credentials sign the calls; `undefined` where it cannot be had. Never throws. */
export async function readCallerAccount(question: AccountQuestion): Promise<string | undefined> {
  try {
    const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
    const client = new STSClient({
      region: question.region,
      maxAttempts: 1,
      ...(question.profile !== undefined && { profile: question.profile }),
      ...(question.endpoint !== undefined && { endpoint: question.endpoint }),
    });
    const answer = await client.send(new GetCallerIdentityCommand({}), { abortSignal: AbortSignal.timeout(MILLIS) });
    return answer.Account;
  } catch {
    return undefined;
  }
}
