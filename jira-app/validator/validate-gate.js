'use strict';

const { invokeRemote } = require('@forge/api');
const { reasons, refuse, refuseStatus, read } = require('./answers');

/** Jira gives a function 25 seconds; a person at a dialog is told sooner. */
const patienceMilliseconds = 10_000;

/**
 * The validator of the transition. It decides nothing: it asks the store, and says no to everything but a clear yes.
 * INVARIANT: never throws, and never answers `result: true` unless the store answered 2xx with the boolean `true`.
 */
async function validateGate(event) {
  try {
    const issueKey = event?.issue?.key;
    if (typeof issueKey !== 'string' || issueKey === '') {
      return refuse(reasons.unknownIssue);
    }
    return await withinPatience(ask(issueKey, event.transition));
  } catch (error) {
    console.error('validate-gate failed:', error);
    return refuse(reasons.unreachable);
  }
}

async function ask(issueKey, transition) {
  const response = await invokeRemote('governance-store', {
    path: '/forge/validate',
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ issueKey, transition: { from: transition?.from, to: transition?.to } }),
  });
  if (!response.ok) {
    return refuseStatus(response.status);
  }
  let answer;
  try {
    answer = JSON.parse(await response.text());
  } catch (error) {
    console.error('validate-gate got an answer that is not JSON:', error);
    return refuse(reasons.unreadable);
  }
  return read(answer);
}

async function withinPatience(answer) {
  let timer;
  const tooLate = new Promise((resolve) => {
    timer = setTimeout(resolve, patienceMilliseconds, refuse(reasons.timeout));
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

module.exports = { validateGate, patienceMilliseconds };
