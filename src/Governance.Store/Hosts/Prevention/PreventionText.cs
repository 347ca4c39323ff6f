using System;

namespace Governance.Store.Hosts.Prevention;

/// <summary>A change of a host's protection in one sentence.</summary>
internal static class PreventionText
{
    private const int Longest = 200;

    public static string Of(RecordPreventionChange command, string? before)
    {
        var (kind, name) = Split(command.Subject);
        return kind switch
        {
            "PermitKeys" => $"The keys, besides the store's own, that may sign write permits in {command.Host} went from {Shown(before)} to {Shown(command.NewValue)}.",
            "Step" when command.NewValue is null => $"The plug-in step {name} is gone from {command.Host}.",
            "Step" => $"The plug-in step {name} in {command.Host} went from {Shown(before)} to {Shown(command.NewValue)}.",
            "Privilege" when command.NewValue is null => $"The privilege {name} was taken away in {command.Host}.",
            "Privilege" => $"The privilege {name} was given in {command.Host}.",
            "Validator" when command.NewValue is null => $"The gate validator of {name} is gone from {command.Host}.",
            "Validator" => $"The gate validator of {name} in {command.Host} went from {Shown(before)} to {Shown(command.NewValue)}.",
            "Look" when command.NewValue is not null => $"Three looks in a row at {name} in {command.Host} failed.",
            "Look" => $"A look at {name} in {command.Host} went through again.",
            _ => $"{command.Subject} in {command.Host} went from {Shown(before)} to {Shown(command.NewValue)}.",
        };
    }

    private static (string Kind, string Name) Split(string subject)
    {
        var colon = subject.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (subject, string.Empty) : (subject[..colon], subject[(colon + 1)..]);
    }

    private static string Shown(string? value) => value is null ? "nothing" : value.Length <= Longest ? value : value[..Longest] + "…";
}
