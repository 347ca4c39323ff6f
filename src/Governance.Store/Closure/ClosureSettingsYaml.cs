using System;

using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Closure;

/// <summary>Reads the section <c>closure</c> of the settings.</summary>
internal static class ClosureSettingsYaml
{
    private const int MostDays = 36500;

    public static ClosureSettings Read(YamlMap settings)
    {
        var usual = new ClosureSettings();
        if (!settings.Has("closure"))
        {
            return usual;
        }

        var map = settings.Map("closure");
        var read = new ClosureSettings { NeedsConfirmedValue = map.Has("needsConfirmedValue") ? map.Flag("needsConfirmedValue") : usual.NeedsConfirmedValue, RetentionDays = map.Number("retentionDays", usual.RetentionDays) };
        map.Close();
        return read.RetentionDays is >= 1 and <= MostDays
            ? read
            : throw new YamlFault(map.Line, FormattableString.Invariant($"'retentionDays' takes a whole number from 1 to {MostDays}."));
    }
}
