import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import styles from './open.module.css';

type SignedOutProps = { readonly because: string; readonly onSignIn: (codeOrAddress: string) => void };

/** The page keeps the link it was asked for: whichever way the sign-in comes, it opens what was wanted. */
export function SignedOut({ because, onSignIn }: SignedOutProps) {
  const [text, setText] = useState('');
  return (
    <main className={styles.signedOut}>
      <h1>Sign in to Shardscope</h1>
      <p>{because}</p>
      <p>
        Run <code>npm run open</code> in the project's folder and open the address it prints. This page then goes on by
        itself, with the link it was asked for.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSignIn(text);
        }}
      >
        <TextInput
          size="xs"
          label="Or paste that address here"
          placeholder="http://127.0.0.1:8642/#code=…"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" mt={12} disabled={text.trim() === ''}>
          Sign in
        </Button>
      </form>
    </main>
  );
}
