using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Tests.Support;

namespace Governance.Packaging.Tests.Linting;

/// <summary>What can be wrong with the manifest, ids, roles and files.</summary>
internal static class PackageViolations
{
    public static IEnumerable<Violation> All { get; } =
    [
        new("Solution.RootComponentMissing", "a component not listed", source => source.Edit("Other/Solution.xml", file => file.Descendants("RootComponent").Last().Remove())),
        new("Solution.RootComponentUnknown", "a component that is not there", source => source.Edit("Other/Solution.xml", file =>
            file.Descendants("RootComponents").Single().Add(new XElement("RootComponent", new XAttribute("type", "9"), new XAttribute("schemaName", "gov_nothing"))))),
        new("Solution.RootComponentTwice", "a component listed twice", source => source.Edit("Other/Solution.xml", file =>
            file.Descendants("RootComponents").Single().Add(new XElement(file.Descendants("RootComponent").First())))),
        new("Solution.DuplicateId", "a cell with another cell's id", source => source.Edit(source.OnlyFile("Entities/gov_measure/FormXml/main"), form =>
            form.Descendants("cell").Last().SetAttributeValue("id", (string?)form.Descendants("cell").First().Attribute("id")))),
        new("Solution.IdNotListed", "an id that ids.md does not have", source => File.WriteAllText(
            source.PathOf("ids.md"),
            string.Join('\n', File.ReadAllLines(source.PathOf("ids.md")).Where(line => !line.Contains("Governance Service", System.StringComparison.Ordinal))))),
        new("Solution.FileNameNotId", "a form file with another name", source => File.Move(
            source.PathOf(source.OnlyFile("Entities/gov_measure/FormXml/main")),
            source.PathOf("Entities/gov_measure/FormXml/main/measure.xml"))),
        new("Solution.BypassPrivilege", "a role that passes plug-ins by", source => Grant(source, "prvBypassCustomPlugins")),
        new("Solution.BypassPrivilege", "a role that passes business logic by", source => Grant(source, "prvBypassCustomBusinessLogic")),
        new("Solution.PrivilegeUnknownTable", "a privilege on a table that is not there", source => Grant(source, "prvReadgov_nothing")),
        new("Solution.FileMissing", "no manifest", source => File.Delete(source.PathOf("Other/Solution.xml"))),
        new("Solution.FileMissing", "no list of ids", source => File.Delete(source.PathOf("ids.md"))),
        new("Solution.XmlMalformed", "half a file", source => File.WriteAllText(source.PathOf("Other/Solution.xml"), "<ImportExportXml>")),
        new("Solution.AssemblyCount", "no assembly", source => Directory.Delete(source.PathOf("PluginAssemblies"), recursive: true)),
        new("Solution.AssemblyNotIsolated", "an assembly outside the sandbox", source => source.Edit(source.OnlyFile("PluginAssemblies"), file => file.Element("IsolationMode")!.Value = "1")),
        new("Solution.AssemblyName", "another assembly's name", source => source.Edit(source.OnlyFile("PluginAssemblies"), file => file.SetAttributeValue("FullName", "Other"))),
        new("Solution.AssemblyFileName", "another place in the zip", source => source.Edit(source.OnlyFile("PluginAssemblies"), file => file.Element("FileName")!.Value = "/Governance.Plugins.dll")),
        new("Solution.TypeNotInAssembly", "a type that the assembly does not have", source => source.Edit(source.OnlyFile("PluginAssemblies"), file =>
            file.Descendants("PluginType").First().SetAttributeValue("Name", "Governance.Plugins.Guards.Nobody"))),
    ];

    private static void Grant(SourceCopy source, string privilege) =>
        source.Edit("Roles/Governance Service.xml", role => role.Element("RolePrivileges")!.Add(
            new XElement("RolePrivilege", new XAttribute("name", privilege), new XAttribute("level", "Global"))));
}
