using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Sync;
using Governance.JiraApp.Tokens;
using Governance.Store.WorkItems;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp.Edge;

/// <summary>Answers the validator function from the store's own facts; nothing that Jira sends is a fact.</summary>
internal sealed partial class TransitionValidator(
    IWorkItemJudge judge, IssueMap map, JiraClient client, JiraTokens tokens, TimeProvider clock, ILogger<TransitionValidator> logger)
{
    private const string Unavailable =
        "The governance store cannot judge this transition now. Try again in a minute; if it stays so, tell an administrator. [Store.Unavailable]";

    // Somebody waits in a transition dialog: 25 seconds in all.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Allowed, or refused with what is missing. Trouble refuses.</summary>
    public async Task<ValidationAnswer> JudgeAsync(ForgeCaller caller, string issueKey)
    {
        try
        {
            var key = map.MappedKeyOf(caller.Tenant, caller.CloudId, issueKey) ?? issueKey;
            var verdict = await judge.Judge(caller.Tenant, IssueObserver.Host, key, clock.GetUtcNow());
            if (verdict is null && await MovedFromAsync(caller, issueKey) is { } mapped)
            {
                verdict = await judge.Judge(caller.Tenant, IssueObserver.Host, mapped, clock.GetUtcNow());
            }

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

    // A key that nobody mapped may be the new one of an issue that has moved and was not seen since; its id tells.
    private async Task<string?> MovedFromAsync(ForgeCaller caller, string issueKey)
    {
        if (map.Projects(caller.Tenant, caller.CloudId).Count == 0
            || tokens.Find(new JiraSite(caller.CloudId, caller.Tenant)) is not { } access)
        {
            return null;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        var issue = await client.FindAsync(access, issueKey, patience.Token);
        return issue is null ? null : map.ById(caller.Tenant, caller.CloudId, issue.Id)?.MappedKey;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The transition of {Issue} could not be judged and was refused")]
    private partial void LogNotJudged(Exception failure, string issue);
}
