using System;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Sync;
using Governance.Store.WorkItems;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp.Edge;

/// <summary>Answers the validator function from the store's own facts; nothing that Jira sends is a fact.</summary>
internal sealed partial class TransitionValidator(
    IWorkItemJudge judge, IssueMap map, TimeProvider clock, ILogger<TransitionValidator> logger)
{
    private const string Unavailable =
        "The governance store cannot judge this transition now. Try again in a minute; if it stays so, tell an administrator. [Store.Unavailable]";

    /// <summary>Allowed, or refused with what is missing. Trouble refuses.</summary>
    public async Task<ValidationAnswer> JudgeAsync(ForgeCaller caller, string issueKey)
    {
        try
        {
            var key = map.MappedKeyOf(caller.Tenant, caller.CloudId, issueKey) ?? issueKey;
            var verdict = await judge.Judge(caller.Tenant, IssueObserver.Host, key, clock.GetUtcNow());
            return verdict is null || verdict.Allowed
                ? ValidationAnswer.Allowed
                : ValidationAnswer.Refused(verdict.Text);
        }
        catch (Exception failure)
        {
            // INVARIANT: a gate that cannot be judged stays shut.
            LogNotJudged(failure, issueKey);
            return ValidationAnswer.Refused(Unavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The transition of {Issue} could not be judged and was refused")]
    private partial void LogNotJudged(Exception failure, string issue);
}
