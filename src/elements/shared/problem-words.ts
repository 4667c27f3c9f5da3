import type { Problem } from '../../domain/problems.ts';
import type { PageMessages } from '../../i18n/messages.ts';

/** What happened, in words of the person's language. What did not happen and what to do is said by who shows it. */
export function problemWords(messages: PageMessages, problem: Problem | undefined): string {
  switch (problem?.type) {
    case 'part-missing':
      return `${messages.partMissing}. ${messages.partMissingAdvice}`;
    case 'unreachable':
      return {
        network: messages.problemNetwork,
        timeout: messages.problemNoAnswer,
        'server-error': messages.problemServerError,
      }[problem.reason];
    case 'malformed-answer':
      return messages.problemMalformed;
    case 'rate-limited':
      return messages.problemRateLimited;
    case 'unauthenticated':
      return messages.problemSignedOut;
    case 'client-fault':
      return messages.problemClientFault;
    case 'not-found':
      return messages.problemNotFound;
    case undefined:
      return messages.problemNoAnswer;
    default:
      return messages.problemRefused;
  }
}
