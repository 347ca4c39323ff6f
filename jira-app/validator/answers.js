'use strict';

/** The longest message that Jira shows in the transition dialog. */
const longestMessage = 1000;

const reasons = {
  unreachable:
    'The governance store could not be reached, so the transition stays closed. Try again in a minute; if it goes on, tell your administrator. [Gate.StoreUnreachable]',
  timeout:
    'The governance store did not answer in time, so the transition stays closed. Try again in a minute; if it goes on, tell your administrator. [Gate.StoreTimeout]',
  unreadable:
    'The governance store gave an answer that cannot be read, so the transition stays closed. Tell your administrator. [Gate.AnswerMalformed]',
  unexplained:
    'The gate is closed, and the governance store gave no reason. Look at the issue\'s measure, or tell your administrator. [Gate.ReasonMissing]',
  unknownIssue:
    'Jira did not say which issue is moved, so the transition stays closed. Tell your administrator. [Gate.IssueMissing]',
};

/** A refusal as Jira wants it; the message is cut to what Jira shows. */
function refuse(message) {
  const characters = Array.from(message);
  const errorMessage =
    characters.length > longestMessage ? characters.slice(0, longestMessage - 1).join('') + '…' : message;
  return { result: false, errorMessage };
}

/** A refusal of ours for an answer of the store that is not 2xx. */
function refuseStatus(status) {
  return refuse(
    `The governance store refused the question (HTTP ${status}), so the transition stays closed. Tell your administrator. [Gate.StoreStatus]`,
  );
}

/** What the store's answer means. Only `result: true`, the boolean, opens the transition. */
function read(answer) {
  if (answer === null || typeof answer !== 'object' || typeof answer.result !== 'boolean') {
    return refuse(reasons.unreadable);
  }
  if (answer.result) {
    return { result: true };
  }
  const { errorMessage } = answer;
  return refuse(typeof errorMessage === 'string' && errorMessage.trim() !== '' ? errorMessage : reasons.unexplained);
}

module.exports = { longestMessage, reasons, refuse, refuseStatus, read };
