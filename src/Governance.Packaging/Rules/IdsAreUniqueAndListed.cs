using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>No id is given twice; a file is called by its id; every component's id stands in <c>ids.md</c>, so that it stays for ever.</summary>
internal sealed class IdsAreUniqueAndListed : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        var components = Components(source).ToList();
        var all = components.Concat(FormParts(source));
        foreach (var group in all.GroupBy(id => id.Id).Where(group => group.Count() > 1 || group.Key.Length == 0))
        {
            yield return new("Solution.DuplicateId", group.Last().Where, $"The id {group.Key} is empty or already in use in {group.First().Where}. Give this component its own id.");
        }

        foreach (var (id, where) in components.Where(component => !source.IdList.Contains($"`{component.Id}`", StringComparison.Ordinal)))
        {
            yield return new("Solution.IdNotListed", where, $"The id {id} does not stand in ids.md. List it there, or use the listed one.");
        }

        foreach (var (id, where) in FilesNamedById(source).Where(file => Path.GetFileNameWithoutExtension(file.Where) != $"{{{file.Id}}}"))
        {
            yield return new("Solution.FileNameNotId", where, $"The file must be called {{{id}}}.xml, after the id in it.");
        }
    }

    private static IEnumerable<(string Id, string Where)> Components(SolutionSource source) =>
    [
        (Ids.Normal((string?)source.Assembly.Root.Attribute("PluginAssemblyId")), source.Assembly.Path),
        .. source.PluginTypes.Select(type => (Ids.Normal((string?)type.Attribute("PluginTypeId")), source.Assembly.Path)),
        .. source.Steps.SelectMany(step => step.Images, (step, image) => (Ids.Normal((string?)image.Element("SdkMessageProcessingStepImageId")), step.File.Path)),
        .. source.Roles.Select(role => (Ids.Normal((string?)role.Root.Attribute("id")), role.Path)),
        .. source.FieldSecurityProfiles.Root.Elements().Select(profile => (Ids.Normal((string?)profile.Attribute("fieldsecurityprofileid")), source.FieldSecurityProfiles.Path)),
        .. FilesNamedById(source),
    ];

    private static IEnumerable<(string Id, string Where)> FilesNamedById(SolutionSource source) =>
    [
        .. source.Steps.Select(step => (step.Id, step.File.Path)),
        .. source.Tables.SelectMany(table => table.Forms).Select(form => (Inner(form, "formid"), form.Path)),
        .. source.Tables.SelectMany(table => table.Views).Select(view => (Inner(view, "savedqueryid"), view.Path)),
    ];

    private static IEnumerable<(string Id, string Where)> FormParts(SolutionSource source) =>
        from form in source.Tables.SelectMany(table => table.Forms)
        from part in form.Root.Descendants()
        let id = part.Name == "control" ? part.Attribute("uniqueid") : part.Attribute("id")
        where part.Name == "tab" || part.Name == "section" || part.Name == "cell" || (part.Name == "control" && id is not null)
        select (Ids.Normal((string?)id), form.Path);

    private static string Inner(SourceFile file, XName name) => Ids.Normal((string?)file.Root.Descendants(name).FirstOrDefault());
}
