import type { Decoder } from './decoder.ts';
import { base64Text } from './decoders/base64-text.ts';
import { binary } from './decoders/binary.ts';
import { empty } from './decoders/empty.ts';
import { gzip } from './decoders/gzip.ts';
import { json } from './decoders/json.ts';
import { kplAggregate } from './decoders/kpl-aggregate.ts';
import { text } from './decoders/text.ts';
import { zlib } from './decoders/zlib.ts';

/**
 * Every format that can be opened, in the order they are tried: what a magic number proves first, what takes any bytes
 * last. The tests run over this list. The last entry must accept whatever is left.
 *
 * To add a format: one file in `decoders/`, one line here, vectors in `vectors/decode`.
 */
export const DECODERS: readonly Decoder[] = [empty, kplAggregate, gzip, zlib, json, base64Text, text, binary];
