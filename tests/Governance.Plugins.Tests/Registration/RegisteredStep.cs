using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Governance.Plugins.Tests.Registration;

/// <summary>A step as the solution registers it.</summary>
internal sealed class RegisteredStep
{
    // First block of the message's id, the same in every environment.
    private static readonly Dictionary<string, string> Messages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["9ebdbb1b"] = "Create",
        ["20bebb1b"] = "Update",
        ["a1bdbb1b"] = "Delete",
        ["1cbebb1b"] = "SetState",
        ["1dbebb1b"] = "SetStateDynamicEntity",
    };

    private readonly XElement step;

    private RegisteredStep(XElement step) => this.step = step;

    public string Plugin => Text("PluginTypeName").Split(',')[0];

    public string Message => Messages[Text("SdkMessageId").Trim('{', '}').Substring(0, 8)];

    public string Table => Text("PrimaryEntity");

    public int Stage => int.Parse(Text("Stage"));

    public int Mode => int.Parse(Text("Mode"));

    public int Rank => int.Parse(Text("Rank"));

    public string[] FilteringAttributes => Text("FilteringAttributes").Split([','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The columns of each pre-image by its alias.</summary>
    public Dictionary<string, string[]> PreImages => step.Descendants("SdkMessageProcessingStepImage")
        .Where(image => image.Element("ImageType")?.Value == "0")
        .ToDictionary(image => image.Element("EntityAlias")!.Value, image => image.Element("Attributes")!.Value.Split(','));

    public static RegisteredStep[] All() => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "steps"), "*.xml")
        .Select(file => new RegisteredStep(XElement.Load(file)))
        .ToArray();

    public override string ToString() => Plugin + ": " + Message + " of " + Table;

    private string Text(string name) => step.Element(name)?.Value ?? string.Empty;
}
