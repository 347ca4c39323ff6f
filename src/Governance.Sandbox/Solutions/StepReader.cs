using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Steps;

namespace Governance.Sandbox.Solutions;

/// <summary>Reads plug-in assemblies, steps and images.</summary>
internal static class StepReader
{
    private static readonly string[] Runnable =
        [Messages.Create, Messages.Update, Messages.Delete, Messages.SetState, Messages.SetStateDynamicEntity];

    public static List<PluginAssembly> Assemblies(XElement customizations, SolutionZip zip) =>
        [.. customizations.Elements("SolutionPluginAssemblies").Elements("PluginAssembly").Select(assembly => new PluginAssembly(
            assembly.Attr("FullName"),
            zip.Bytes(assembly.Required("FileName")),
            assembly.Elements("PluginTypes").Elements("PluginType").ToDictionary(
                type => Xml.Id(type.Attr("PluginTypeId")),
                type => type.Attr("AssemblyQualifiedName").Split(',')[0].Trim())))];

    public static List<Step> Steps(XElement customizations, MetadataCatalog catalog, bool disabled) =>
        [.. customizations.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep")
            .Select(element => Read(element, catalog) with { Enabled = !disabled })];

    private static Step Read(XElement element, MetadataCatalog catalog)
    {
        var id = Xml.Id(element.Attr("SdkMessageProcessingStepId"));
        var message = Messages.NameOf(Xml.Id(element.Required("SdkMessageId")))
            ?? throw new SolutionImportException($"The step {id:D} names a message id that no environment knows.");
        if (!Runnable.Contains(message))
        {
            throw new SolutionImportException($"The step {id:D} is for the message {message}, which the sandbox does not run.");
        }

        var table = element.Text("PrimaryEntity").ToLowerInvariant();
        if (table.Length > 0 && table != "none" && catalog.Find(table) is null)
        {
            throw new SolutionImportException($"The step {id:D} names the table {table}, which is not there.");
        }

        var stage = element.Int("Stage") ?? 0;
        if (!Enum.IsDefined((PipelineStage)stage))
        {
            throw new SolutionImportException($"The step {id:D} names the stage {stage}; 10, 20 and 40 are known.");
        }

        return new Step(id, element.Attribute("Name")?.Value ?? id.ToString("D"), Xml.Id(element.Required("EventHandler")), message, table == "none" ? string.Empty : table, (PipelineStage)stage)
        {
            Rank = element.Int("Rank") ?? 1,
            Asynchronous = element.Int("Mode") == 1,
            Configuration = element.Text("Configuration"),
            FilteringColumns = Xml.Names(element.Text("FilteringAttributes")),
            Images = [.. element.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage").Select(Image)],
        };
    }

    private static StepImage Image(XElement element) => new(
        element.Required("EntityAlias"),
        (ImageKind)(element.Int("ImageType") ?? 0),
        Xml.Names(element.Text("Attributes")),
        element.Text("MessagePropertyName"));
}
