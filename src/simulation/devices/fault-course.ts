import type { PlannedFault } from './device-plan.ts';

/** How far a fault has come at `t` seconds: 0 before it begins, 1 at its end. Absent when it is not under way. */
export function faultProgress({ afterSeconds, overSeconds, repeatSeconds }: PlannedFault, t: number): number | undefined {
  const since = t - afterSeconds;
  if (since < 0) return undefined;
  const within = repeatSeconds === undefined ? since : since % repeatSeconds;
  // A drift without repetition stays where it ended; with one it is repaired before it begins anew.
  if (repeatSeconds !== undefined && within > Math.max(overSeconds, repeatSeconds * repairedShare)) return undefined;
  return Math.min(1, within / overSeconds);
}

/** A repeated fault is repaired after this share of its period. */
const repairedShare = 0.6;

/** Whether a sensor fault holds at `t`: it ends after `overSeconds`, as a sensor is mended. */
export function sensorFails(fault: PlannedFault, t: number): boolean {
  const since = t - fault.afterSeconds;
  if (since < 0) return false;
  return (fault.repeatSeconds === undefined ? since : since % fault.repeatSeconds) < fault.overSeconds;
}
