using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Hosts.Prevention;
using Governance.Store.People;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Inbound;
using Governance.Store.Sync.Reporting;
using Microsoft.Extensions.Logging;

namespace Governance.Store.Sync.Detection;

/// <summary>
/// Looks at what keeps changes out of an environment: permit keys, plug-in steps, privileges, the auditing switch. A
/// difference is a finding, and makes every row that shows a measure be compared. One part's trouble does not stop
/// the others, and a part that cannot be looked at time after time is a finding, too.
/// </summary>
internal sealed partial class PreventionWatch(
    PreventionBook book, PermitKeyLook keys, AuditSwitches switches, RowCensus census, IPersonDirectory people, SyncStatus status, TimeProvider clock,
    ILogger<PreventionWatch> logger)
{
    private const string Kind = "prevention";
    private const string Failed = "failed";
    private const int FailuresBorne = 2;

    private readonly ConcurrentDictionary<string, int> failures = new(StringComparer.Ordinal);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        await TryAsync(environment, PermitKeyLook.Subject, async () => await CompareAsync(
            environment,
            PermitKeyLook.Subject,
            await keys.LookAsync(environment.Client, cancellation),
            new Dictionary<string, string?>(StringComparer.Ordinal) { [PermitKeyLook.Subject] = null },
            cancellation), cancellation);
        await TryAsync(environment, StepLook.Area, async () => await CompareAsync(
            environment, StepLook.Area, await StepLook.LookAsync(environment.Client, cancellation), StepLook.Expected, cancellation), cancellation);
        await TryAsync(environment, PrivilegeLook.Area, async () => await CompareAsync(
            environment, PrivilegeLook.Area, await PrivilegeLook.LookAsync(environment.Client, cancellation), None, cancellation), cancellation);
        await TryAsync(environment, AuditSwitches.Subject, () => FollowAuditingAsync(environment, cancellation), cancellation);
        await TryAsync(environment, "census", () => census.TakeAsync(environment, cancellation), cancellation);
        Report(environment);
    }

    private static Dictionary<string, string?> None { get; } = new(StringComparer.Ordinal);

    private async Task FollowAuditingAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        // First what the history says, with who did it; then what it comes to. Only the very first look has it the other way.
        var isKnown = book.Find(environment.Tenant, RowCommands.Host, environment.Scope)?.Subjects.ContainsKey(AuditSwitches.Subject) == true;
        if (isKnown)
        {
            await switches.FollowAsync(environment, cancellation);
        }

        // Tables, columns and the log have no state that is read: of the area only the switch itself is compared.
        var seen = await AuditSwitches.LookAsync(environment, cancellation);
        await CompareAsync(environment, AuditSwitches.Subject, seen, None, cancellation);
        if (!isKnown)
        {
            await switches.FollowAsync(environment, cancellation);
        }
    }

    private async Task CompareAsync(
        DataverseEnvironment environment, string area, SeenPart seen, IReadOnlyDictionary<string, string?> expected,
        CancellationToken cancellation)
    {
        var authors = new Dictionary<string, PreventionAuthor>(StringComparer.Ordinal);
        foreach (var (subject, user) in seen.Users)
        {
            var by = user.ToString("D");
            authors[subject] = new PreventionAuthor(by, await people.Find(environment.Tenant, RowCommands.Host, environment.Scope, by));
        }

        var refusal = await book.CompareAsync(
            new PreventionLook
            {
                Tenant = environment.Tenant,
                Host = RowCommands.Host,
                Scope = environment.Scope,
                Area = area,
                Seen = seen.Values,
                Authors = authors,
                Expected = expected,
                At = clock.GetUtcNow(),
            },
            cancellation);
        if (refusal is not null)
        {
            throw new HostException("Detection.NotRecorded", 200, refusal);
        }
    }

    private async Task TryAsync(DataverseEnvironment environment, string part, Func<Task> look, CancellationToken cancellation)
    {
        var id = $"{environment.Scope} {part}";
        try
        {
            await look();
            failures.TryRemove(KeyOf(environment, part), out _);
            await CompareLookAsync(environment, part, isFailing: false, cancellation);
            status.Delivered(environment.Tenant, RowCommands.Host, Kind, id);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogPartFailed(failure, part, environment.Scope);
            status.Keep(environment.Tenant, RowCommands.Host, Kind, id, failure switch
            {
                HostException host => $"{host.Message} [{host.Code}]",
                HttpRequestException or OperationCanceledException => "Dataverse did not answer. [Dataverse.Unreachable]",
                _ => "It could not be looked at; the log says why. [Sync.Failed]",
            });
            if (!HostAway.Is(failure) && failures.AddOrUpdate(KeyOf(environment, part), 1, (_, before) => before + 1) > FailuresBorne)
            {
                await CompareLookAsync(environment, part, isFailing: true, cancellation);
            }
        }
    }

    private static string KeyOf(DataverseEnvironment environment, string part) => $"{environment.Tenant}\t{environment.Scope}\t{part}";

    // A host that is away hides all parts alike, and is no change of its protection; what it answers is.
    private async Task CompareLookAsync(DataverseEnvironment environment, string part, bool isFailing, CancellationToken cancellation)
    {
        var subject = "Look:" + part.TrimEnd(':');
        if (!isFailing && book.Find(environment.Tenant, RowCommands.Host, environment.Scope)?.Subjects.GetValueOrDefault(subject)?.Seen is null)
        {
            return;
        }

        var seen = new SeenPart();
        if (isFailing)
        {
            seen.Add(subject, Failed);
        }

        await CompareAsync(environment, subject, seen, new Dictionary<string, string?>(StringComparer.Ordinal) { [subject] = null }, cancellation);
    }

    // What is weaker than it may be stays on the status for as long as it is.
    private void Report(DataverseEnvironment environment)
    {
        if (book.Find(environment.Tenant, RowCommands.Host, environment.Scope) is not { } state)
        {
            return;
        }

        foreach (var subject in state.Subjects.Values.Where(subject => !subject.Subject.StartsWith("Auditing:", StringComparison.Ordinal)))
        {
            if (subject.Seen != subject.Accepted || (subject.Subject == AuditSwitches.Subject && subject.Seen == AuditSwitches.Off))
            {
                status.Keep(environment.Tenant, RowCommands.Host, Kind, subject.Subject,
                    $"It should be {subject.Accepted ?? "absent"} and is {subject.Seen ?? "absent"}. Put it right there, or accept the finding. [Prevention.Changed]");
            }
            else
            {
                status.Delivered(environment.Tenant, RowCommands.Host, Kind, subject.Subject);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Part} of the environment {Environment} could not be looked at; the next look tries again")]
    private partial void LogPartFailed(Exception failure, string part, string environment);
}
