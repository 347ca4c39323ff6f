using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Governance.Packaging.Sources;

/// <summary>A step file, read for the rules that judge it.</summary>
internal sealed class StepSource
{
    public StepSource(SourceFile file) => File = file;

    public SourceFile File { get; }

    public string Id => Ids.Normal((string?)File.Root.Attribute("SdkMessageProcessingStepId"));

    public string Name => (string?)File.Root.Attribute("Name") ?? "";

    public string TypeName => Text("PluginTypeName");

    public string TypeId => Ids.Normal(Text("PluginTypeId"));

    public string EventHandler => Ids.Normal(Text("EventHandler"));

    public string Table => Text("PrimaryEntity");

    public string Stage => Text("Stage");

    public string Mode => Text("Mode");

    public string Rank => Text("Rank");

    public string InvocationSource => Text("InvocationSource");

    public string MessageId => Ids.Normal(Text("SdkMessageId"));

    /// <summary>Name of the message, or nothing when its id is not a verified one.</summary>
    public string? Message => Messages.NameOf(MessageId);

    public IReadOnlyList<string> FilteringAttributes => List(Text("FilteringAttributes"));

    public IEnumerable<XElement> Images =>
        File.Root.Element("SdkMessageProcessingStepImages")?.Elements("SdkMessageProcessingStepImage") ?? [];

    public static IReadOnlyList<string> List(string? names) =>
        (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Text(string name) => (string?)File.Root.Element(name) ?? "";
}
