using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Measures;

namespace Governance.Store.Ownership;

/// <summary>What the store itself is the system of record of: measures, gates, financial effect, both statuses, closure evidence.</summary>
internal static class StoreFields
{
    private const string Field = "field:";
    private const string Role = "role:";

    /// <summary>Whether a value says where the measure stands.</summary>
    public static bool Governs(string name) => name is "degreeOfImplementation" or "state" or "nextGate" or "implementationStatus" or "potentialStatus";

    /// <summary>Values by name, of what has one.</summary>
    public static SortedDictionary<string, string> Of(MeasureState measure)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = measure.Name,
            ["rulebook"] = measure.RulebookDigest,
            ["degreeOfImplementation"] = FormattableString.Invariant($"{measure.Doi}"),
            ["state"] = measure.Status.ToString(),
            ["nextGate"] = measure.NextGate ?? "none",
            ["implementationStatus"] = measure.Implementation.ToString(),
            ["potentialStatus"] = measure.Potential.ToString(),
        };
        Add(values, "packetDigest", measure.PacketDigest);
        Add(values, "parent", measure.ParentId);
        foreach (var (name, value) in measure.Fields)
        {
            values[Field + name] = value;
        }

        foreach (var group in measure.Roles.GroupBy(held => held.Role, StringComparer.Ordinal))
        {
            values[Role + group.Key] = string.Join(", ", group.Select(held => held.PersonId));
        }

        foreach (var group in measure.Effects.GroupBy(row => (row.Kind, row.Currency)))
        {
            var name = $"effect:{group.Key.Kind}:{group.Key.Currency}:";
            Sum(values, name + "plan", group.Select(row => row.Plan));
            Sum(values, name + "forecast", group.Select(row => row.Forecast));
            Sum(values, name + "actual", group.Select(row => row.Actual));
        }

        foreach (var milestone in measure.Milestones)
        {
            values["milestone:" + milestone.Code] = milestone.Done is { } done
                ? FormattableString.Invariant($"reached {done:yyyy-MM-dd}")
                : FormattableString.Invariant($"due {milestone.Due:yyyy-MM-dd}, expected {milestone.Forecast ?? milestone.Due:yyyy-MM-dd}");
        }

        foreach (var item in measure.Evidence)
        {
            values["evidence:" + item.Key] = $"{item.Kind}: {item.Name}, SHA-256 {item.Sha256}{(item.Revoked ? ", revoked" : string.Empty)}";
        }

        return values;
    }

    /// <summary>The name as people know it: a role's holders are shown by name.</summary>
    public static string Shown(string name, string value, Func<string, string> nameOf) =>
        name.StartsWith(Role, StringComparison.Ordinal) ? string.Join(", ", value.Split(", ").Select(nameOf)) : value;

    private static void Add(SortedDictionary<string, string> values, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            values[name] = value;
        }
    }

    private static void Sum(SortedDictionary<string, string> values, string name, IEnumerable<decimal?> amounts)
    {
        var given = amounts.OfType<decimal>().ToList();
        if (given.Count != 0)
        {
            values[name] = FormattableString.Invariant($"{given.Sum():0.00}");
        }
    }
}
