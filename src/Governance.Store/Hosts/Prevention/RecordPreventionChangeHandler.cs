using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>Takes in what a look found to be other than it was. What is as last seen changes nothing.</summary>
internal sealed class RecordPreventionChangeHandler : CommandHandler<RecordPreventionChange>
{
    /// <summary>The id of the next finding: two looks at the same state agree on it.</summary>
    public static string IdOf(string tenant, PreventionState? state, string host, string scope, string subject, string? before, string? after) => StoreId.From(
        tenant,
        host,
        scope,
        subject,
        before ?? string.Empty,
        after ?? string.Empty,
        (state?.Findings.Count(known => known.Subject == subject) ?? 0).ToString(CultureInfo.InvariantCulture));

    protected override Decision Decide(RecordPreventionChange command, IDecisionView view)
    {
        if (!command.Actor.Is("service"))
        {
            return PreventionErrors.ServiceOnly();
        }

        if (command.Host is not ("dataverse" or "jira"))
        {
            return PreventionErrors.HostUnknown();
        }

        if ((Text.Fault("The scope", command.Scope, 200) ?? Text.Fault("The subject", command.Subject, 1000)) is { } fault)
        {
            return fault;
        }

        var stream = PreventionStreams.NameOf(command.Host, command.Scope);
        var state = view.Find<PreventionState>(stream);
        var subject = state?.Subjects.GetValueOrDefault(command.Subject)
            ?? new PreventionSubject(command.Subject, command.OldValue, command.OldValue);
        if (command.NewValue == subject.Seen)
        {
            return Decision.Accept(null);
        }

        return Decision.Accept(null, new StreamEvent(stream, command.NewValue == subject.Accepted
            ? new PreventionReturned { Subject = command.Subject, At = command.At }
            : Changed(command, state, subject.Seen)));
    }

    private static PreventionChanged Changed(RecordPreventionChange command, PreventionState? state, string? before) => new()
    {
        Id = IdOf(command.Tenant, state, command.Host, command.Scope, command.Subject, before, command.NewValue),
        Host = command.Host,
        Scope = command.Scope,
        Subject = command.Subject,
        Text = PreventionText.Of(command, before),
        OldValue = before,
        NewValue = command.NewValue,
        By = command.By,
        ByPersonId = command.ByPersonId,
        At = command.At,
    };
}
