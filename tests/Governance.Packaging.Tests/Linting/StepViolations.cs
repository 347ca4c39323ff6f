using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Sources;
using Governance.Packaging.Tests.Support;

namespace Governance.Packaging.Tests.Linting;

/// <summary>What can be wrong with a step.</summary>
internal static class StepViolations
{
    private const string Guard = "Guards.StoreOwnedTableGuard";

    public static IEnumerable<Violation> All { get; } =
    [
        new("Solution.DuplicateStep", "the same step twice", Duplicate),
        new("Solution.UpdateWithoutFilter", "an Update step without filter", source => Set(source, "FilteringAttributes", "")),
        new("Solution.FilterUnknownColumn", "a filter on a column that is not there", source => Change(source, "FilteringAttributes", text => text + ",gov_nothing")),
        new("Solution.FilterIncomplete", "a governed column left out", source => Change(source, "FilteringAttributes", text => text.Replace("gov_doi,", "", StringComparison.Ordinal))),
        new("Solution.FilterIncomplete", "a state column left out", source => Change(source, "FilteringAttributes", text => text.Replace(",statuscode", "", StringComparison.Ordinal))),
        new("Solution.FilterIncomplete", "the guard after the write", source => Set(source, "Stage", "40")),
        new("Solution.RetrieveRegistered", "a step on reading", source => source.Edit(Measure(source), step =>
            step.SetAttributeValue("Name", "Governance.Plugins.Guards.StoreOwnedTableGuard: RetrieveMultiple of gov_measure"))),
        new("Solution.UnverifiedMessage", "an invented message id", source => Set(source, "SdkMessageId", "{00bebb1b-ea3e-db11-86a7-000a3a5473e8}")),
        new("Solution.UnverifiedMessage", "another tail", source => Set(source, "SdkMessageId", "{20bebb1b-ea3e-db11-86a7-000a3a5473e9}")),
        new("Solution.StepName", "a name that says another message", source => Set(source, "SdkMessageId", "{" + Messages.IdOf("Delete") + "}")),
        new("Solution.Crm4Event", "the stage of old versions", source => Set(source, "Stage", "50")),
        new("Solution.Crm4Event", "the child pipeline", source => Set(source, "InvocationSource", "1")),
        new("Solution.StepNotSynchronous", "a step that runs later", source => Set(source, "Mode", "1")),
        new("Solution.InactiveStep", "a step that is off", source => source.Edit(Measure(source), step => step.Add(new XElement("StateCode", "1")))),
        new("Solution.TypeNotDeclared", "an unknown type", source => Set(source, "PluginTypeName", "Governance.Plugins.Guards.Nobody")),
        new("Solution.TypeNotDeclared", "another type's id", source => Set(source, "EventHandler", "{" + Guid.Empty.ToString("D") + "}")),
        new("Solution.ImageWrongProperty", "an image of another property", source => SetImage(source, "MessagePropertyName", "Id")),
        new("Solution.ImageUnknownColumn", "an image of a column that is not there", source => SetImage(source, "Attributes", "gov_nothing")),
        new("Solution.ImageWithoutColumns", "an image of everything", source => SetImage(source, "Attributes", "")),
        new("Solution.ImageImpossible", "an image before Create", MoveImageToCreate),
    ];

    private static string Measure(SourceCopy source) => source.Step(Guard, "Update", "gov_measure");

    private static void Set(SourceCopy source, string element, string value) => Change(source, element, _ => value);

    private static void Change(SourceCopy source, string element, Func<string, string> change) =>
        source.Edit(Measure(source), step => step.Element(element)!.Value = change(step.Element(element)!.Value));

    private static void SetImage(SourceCopy source, string element, string value) =>
        source.Edit(Measure(source), step => step.Descendants(element).Single().Value = value);

    private static void Duplicate(SourceCopy source)
    {
        var copy = "SdkMessageProcessingSteps/{" + Guid.NewGuid().ToString("D") + "}.xml";
        File.Copy(source.PathOf(Measure(source)), source.PathOf(copy));
    }

    private static void MoveImageToCreate(SourceCopy source)
    {
        XElement? images = null;
        source.Edit(Measure(source), step => images = step.Element("SdkMessageProcessingStepImages"));
        source.Edit(source.Step(Guard, "Create", "gov_measure"), step => step.Element("SdkMessageProcessingStepImages")!.ReplaceWith(images));
    }
}
