using System;
using System.Collections.Generic;
using System.Text.Json;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Writing;

/// <summary>Decides the commands of a batch one after the other, each on what the ones before it have left.</summary>
internal sealed class BatchDecider(CommandRouter router)
{
    public void Decide(IReadOnlyList<PendingCommand> batch, BatchView view, SqliteConnection connection)
    {
        var seen = new Dictionary<string, PendingCommand>(StringComparer.Ordinal);
        foreach (var pending in batch)
        {
            pending.Reset();
            if (seen.TryGetValue(pending.Command.CommandId, out var first))
            {
                Repeat(pending, first.Digest, first.Result, first.Fault);
            }
            else if (Stored(connection, pending.Command) is { } stored)
            {
                Repeat(pending, stored.Digest, stored.Result, null);
            }
            else if (LedgerReader.NumberOf(connection, pending.Command.Tenant, pending.Command.CommandId) is { } number)
            {
                // Its answer was lost with the table of commands; the ledger still knows that it happened.
                pending.Result = ResultOf(CommandErrors.AlreadyInTheLedger(number), number);
            }
            else
            {
                DecideNew(pending, view);
                if (pending.IsNew)
                {
                    seen[pending.Command.CommandId] = pending;
                }
            }
        }
    }

    private static void Repeat(PendingCommand pending, byte[] digest, CommandResult? result, Exception? fault)
    {
        var same = digest.AsSpan().SequenceEqual(pending.Digest);
        pending.Result = same ? result : ResultOf(CommandErrors.IdempotencyKeyReused(), null);
        pending.Fault = same ? fault : null;
    }

    private static (byte[] Digest, CommandResult Result)? Stored(SqliteConnection connection, Command command)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT digest, result FROM commands WHERE tenant=@tenant AND command_id=@id";
        select.Parameters.AddWithValue("@tenant", command.Tenant);
        select.Parameters.AddWithValue("@id", command.CommandId);
        using var reader = select.ExecuteReader();
        return reader.Read()
            ? (reader.GetFieldValue<byte[]>(0), JsonSerializer.Deserialize<CommandResult>(reader.GetString(1), ResultJson.Options)!)
            : null;
    }

    private static CommandResult ResultOf(Problem? problem, long? number, Decision? decision = null) => new()
    {
        Outcome = problem?.Outcome ?? CommandOutcome.Done,
        Code = problem?.Code,
        Detail = problem?.Detail,
        Refusal = problem?.Refusal,
        Answer = decision?.Answer,
        LedgerNumber = number,
    };

    private void DecideNew(PendingCommand pending, BatchView view)
    {
        try
        {
            var (command, gone) = ActingPerson.Of(pending.Command, view);
            var decision = gone is null ? router.Decide(command, view) : gone;
            var recorded = view.Preview(command, decision.Events);
            var rollups = view.Append(recorded);
            var result = ResultOf(decision.Problem, recorded.Count == 0 ? null : recorded[^1].Number, decision);
            pending.Result = result.Succeeded ? result with { Answer = RollupShow.Into(result.Answer, rollups, view, pending.Command.Tenant) } : result;
            pending.IsNew = pending.Result.Outcome is CommandOutcome.Done or CommandOutcome.Refused;
        }
        catch (Exception fault)
        {
            // One command that cannot be decided must not take the others of its batch with it; its sender gets the fault.
            pending.Fault = fault;
        }
    }
}
