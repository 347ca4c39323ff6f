using System;
using System.Linq;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>Takes in what a first look found. What is known already stays as it is.</summary>
internal sealed class RecordPreventionBaselineHandler : CommandHandler<RecordPreventionBaseline>
{
    protected override Decision Decide(RecordPreventionBaseline command, IDecisionView view)
    {
        if (!command.Actor.Is("service"))
        {
            return PreventionErrors.ServiceOnly();
        }

        if (command.Host is not ("dataverse" or "jira"))
        {
            return PreventionErrors.HostUnknown();
        }

        if ((Text.Fault("The scope", command.Scope, 200) ?? Text.Fault("The area", command.Area, 100)) is { } fault)
        {
            return fault;
        }

        var stream = PreventionStreams.NameOf(command.Host, command.Scope);
        var state = view.Find<PreventionState>(stream);
        var news = command.Values
            .Where(item => state?.Subjects.ContainsKey(item.Key) != true)
            .OrderBy(item => item.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return news.Count == 0 && state?.Areas.Contains(command.Area) == true
            ? Decision.Accept(null)
            : Decision.Accept(null, new StreamEvent(stream, new PreventionBaseline
            {
                Host = command.Host,
                Scope = command.Scope,
                Area = command.Area,
                Values = news,
            }));
    }
}
