using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Tests.Support;

namespace Governance.Packaging.Tests.Linting;

/// <summary>What can be wrong with a control and with the form that it stands on.</summary>
internal static class ControlViolations
{
    private const string Folder = "Controls/gov_Governance.GatePanel/";
    private const string Data = Folder + "ControlManifest.xml.data.xml";
    private const string Manifest = Folder + "ControlManifest.xml";

    public static IEnumerable<Violation> All { get; } =
    [
        new("Solution.ControlName", "another name in the solution", source => source.Edit(Data, data => data.Element("Name")!.Value = "gov_Governance.Panel")),
        new("Solution.ControlName", "another name in the manifest", source => source.Edit(Manifest, manifest => manifest.Element("control")!.SetAttributeValue("constructor", "Panel"))),
        new("Solution.ControlName", "another place in the zip", source => source.Edit(Data, data => data.Element("FileName")!.Value = "/ControlManifest.xml")),
        new("Solution.ControlNotBuilt", "no script", source => File.Delete(source.PathOf(Folder + "bundle.js"))),
        new("Solution.ControlNotBuilt", "no style sheet", source => File.Delete(source.PathOf(Folder + "gate-panel.css"))),
        new("Solution.ControlNotBuilt", "a file outside the folder", source => source.Edit(Manifest, manifest => manifest.Descendants("code").Single().SetAttributeValue("path", "../../ids.md"))),
        new("Solution.ControlNotRegistered", "a script of something else", source => File.WriteAllText(source.PathOf(Folder + "bundle.js"), "registerControl('Other.Thing')")),
        new("Solution.FormUnknownControl", "a place that the form does not have", source => Form(source, form =>
            form.Descendants("controlDescription").Single().SetAttributeValue("forControl", "{00000000-0000-4000-8000-000000000001}"))),
        new("Solution.FormUnknownControl", "a control that the solution does not have", source => Form(source, form =>
            form.Descendants("customControl").Last().SetAttributeValue("name", "gov_Governance.Other"))),
        new("Solution.ControlNotBound", "a property bound to another column", source => Form(source, form => form.Descendants("panel").First().Value = "gov_readiness")),
        new("Solution.ControlNotBound", "a property that is not bound", source => Form(source, form => form.Descendants("panel").First().Remove())),
        new("Solution.ControlNotEverywhere", "no control on phones", source => Form(source, form => form.Descendants("customControl").Last().Remove())),
        new("Solution.ControlUnused", "a control on no form", source => Form(source, form => form.Descendants("controlDescriptions").Remove())),
        new("Solution.DuplicateId", "a control with a cell's id", source => Form(source, form =>
            form.Descendants("control").Single(control => control.Attribute("uniqueid") is not null).SetAttributeValue("uniqueid", (string?)form.Descendants("cell").First().Attribute("id")))),
        new("Solution.RootComponentMissing", "a control not listed", source => source.Edit("Other/Solution.xml", file =>
            file.Descendants("RootComponent").Single(component => (string?)component.Attribute("type") == "66").Remove())),
    ];

    private static void Form(SourceCopy source, System.Action<XElement> change) =>
        source.Edit(source.OnlyFile("Entities/gov_measure/FormXml/main"), change);
}
