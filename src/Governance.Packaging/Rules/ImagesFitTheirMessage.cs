using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>An image names the message's own property and columns of the table, and no image exists where the platform has no row for it.</summary>
internal sealed class ImagesFitTheirMessage : ILintRule
{
    private const string PreImage = "0";

    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly) =>
        source.Steps.SelectMany(step => step.Images.SelectMany(image => Check(source, step, image)));

    private static IEnumerable<Finding> Check(SolutionSource source, StepSource step, XElement image)
    {
        var property = (string?)image.Element("MessagePropertyName");
        var expected = PropertyOf(step.Message);
        if (property != expected)
        {
            yield return new("Solution.ImageWrongProperty", step.File.Path, $"The image takes {property}, but {step.Message} has its row in {expected}. Correct MessagePropertyName.");
        }

        if (step.Message == "Create" && (string?)image.Element("ImageType") == PreImage)
        {
            yield return new("Solution.ImageImpossible", step.File.Path, "Before Create there is no row to make an image of. Remove the image.");
        }

        var columns = StepSource.List((string?)image.Element("Attributes"));
        if (columns.Count == 0)
        {
            yield return new("Solution.ImageWithoutColumns", step.File.Path, "The image would read every column. Name the columns that it needs.");
        }

        foreach (var column in columns.Where(column => !KnownColumns.Has(source, step.Table, column)))
        {
            yield return new("Solution.ImageUnknownColumn", step.File.Path, $"{step.Table} has no column {column}. Correct the image's Attributes.");
        }
    }

    private static string PropertyOf(string? message) => message switch
    {
        "Create" => "Id",
        "SetState" or "SetStateDynamicEntity" => "EntityMoniker",
        _ => "Target",
    };
}
