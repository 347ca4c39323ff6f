using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Governance.Store.Sync.Detection;

/// <summary>The plug-in steps of the solution, from the very files that it is packed from.</summary>
internal static class ShippedSteps
{
    private const string Prefix = "steps/";

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<ShippedStep> All { get; } = Read();

    /// <summary>What a step is, in one text.</summary>
    public static string Text(bool enabled, long? stage, long? rank, long? mode, string? handler, string? filter) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(enabled ? "enabled" : "disabled")}, stage {stage}, rank {rank}, {(mode == 0 ? "synchronous" : "asynchronous")}, by {handler}, on {Sorted(filter)}");

    private static string Sorted(string? filter)
    {
        var columns = (filter ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return columns.Length == 0 ? "every change" : string.Join(',', columns.Order(StringComparer.Ordinal));
    }

    private static List<ShippedStep> Read()
    {
        var assembly = typeof(ShippedSteps).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return Read(stream);
            })
            .OrderBy(step => step.Name, StringComparer.Ordinal)];
    }

    private static ShippedStep Read(Stream stream)
    {
        var step = XDocument.Load(stream).Root!;
        return new ShippedStep(
            Guid.Parse(step.Attribute("SdkMessageProcessingStepId")!.Value),
            step.Attribute("Name")!.Value,
            Text(
                enabled: true,
                Number(step, "Stage"),
                Number(step, "Rank"),
                Number(step, "Mode"),
                Guid.Parse(step.Element("EventHandler")!.Value).ToString("D"),
                step.Element("FilteringAttributes")?.Value));
    }

    private static long Number(XElement step, string name) => long.Parse(step.Element(name)!.Value, CultureInfo.InvariantCulture);
}
