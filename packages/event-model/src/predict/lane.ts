import { weakerGrade } from '../respond/evidence.ts';
import type { BatchCut, Supply } from './batching.ts';
import { createOracle, type Oracle } from './behaviour.ts';
import { type Facts, factsOf } from './facts.ts';
import { createLaneWindow, type LaneWindow, windowStepOf } from './lane-window.ts';
import type { Piece } from './piece.ts';
import type { DiscardMessage } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';
import { responseSettingsOf } from './response-settings.ts';
import { DELIVERY_RULES as RULES } from './rules.ts';
import { Story } from './story.ts';

export type DeliveryRuleId = keyof typeof RULES;

/** One lane of a shard at work on one batch: the settings, the simulated clock and the story so far. */
export type Lane = {
  readonly input: PredictionInput;
  readonly facts: Facts;
  readonly oracle: Oracle;
  readonly story: Story;
  /** Absent without tumbling windows. */
  readonly window: LaneWindow | undefined;
  nowMillis: number;
  /** Counts the batches of the lane; absent where the story is about one. */
  batch?: number;
  /** The batch at work, which grows where its remainder is topped up; absent where the story is about one. */
  cut?: BatchCut;
  readonly supply?: Supply | undefined;
};

/** @param supply how records come to it, where the story is about several batches */
export function createLane(input: PredictionInput, supply?: Supply): Lane {
  const { records } = input.facts;
  const facts = factsOf(input);
  const story = new Story(records.length, () => lane.nowMillis);
  if (facts.startIsAssumed) story.use('clock-starts-at-arrival');
  if (facts.arrivalIsMissing) story.use('arrival-unknown');
  const window = createLaneWindow(input);
  if (window !== undefined) useWindowRules(story, input, facts);
  const settings = responseSettingsOf(input);
  const oracle = createOracle(input.behaviour, records, input.marked, settings, input.windowBehaviour);
  const lane: Lane = { input, facts, oracle, story, window, supply, nowMillis: facts.startMillis };
  return lane;
}

function useWindowRules(story: Story, { behaviour, assumptions }: PredictionInput, facts: Facts): void {
  story.use('window-boundary');
  if (behaviour.kind !== 'script' && behaviour.kind !== 'returns') story.use('state-imagined');
  if (facts.isAnyRecordLate) story.use(`late-record-${assumptions.lateRecords}`);
}

/** Seconds since the first attempt. */
export function secondsAt(lane: Lane, millis: number): number {
  return (millis - lane.facts.startMillis) / 1000;
}

/** A rule decided something about a piece: what becomes of its records is known no better than the rule. */
export function apply(lane: Lane, piece: Piece, id: DeliveryRuleId): void {
  lane.story.use(id);
  piece.grade = weakerGrade(piece.grade, RULES[id].grade);
}

/** Tells the on-failure destination, where the mapping has one. */
export function sendMessage(lane: Lane, piece: Piece, message: Omit<DiscardMessage, 'atSeconds' | 'window'>): void {
  if (!lane.input.mapping.onFailureDestination) return;
  const sent = { ...message, atSeconds: secondsAt(lane, lane.nowMillis) };
  const window = windowStepOf(lane, piece);
  lane.story.addMessage(window === undefined ? sent : { ...sent, window });
}
