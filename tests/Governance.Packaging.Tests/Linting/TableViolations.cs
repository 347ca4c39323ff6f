using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Tests.Support;

namespace Governance.Packaging.Tests.Linting;

/// <summary>What can be wrong with a table, its columns, forms and views.</summary>
internal static class TableViolations
{
    private const string Measure = "Entities/gov_measure/Entity.xml";

    public static IEnumerable<Violation> All { get; } =
    [
        new("Solution.TableMissing", "no rulebook", source => Directory.Delete(source.PathOf("Entities/gov_rulebook"), recursive: true)),
        new("Solution.ColumnMissing", "a store-owned column gone", source => Column(source, Measure, "gov_packetdigest").Invoke(column => column.Remove())),
        new("Solution.ColumnMissing", "the link of task gone", source => Column(source, "Entities/Task/Entity.xml", "gov_workitemid").Invoke(column => column.Remove())),
        new("Solution.ColumnUnexpected", "a column more", source => Column(source, Measure, "gov_function").Invoke(column => column.Element("LogicalName")!.Value = "gov_more")),
        new("Solution.ColumnWrongType", "another type", source => Column(source, Measure, "gov_round").Invoke(column => column.Element("Type")!.Value = "nvarchar")),
        new("Solution.ColumnWrongType", "a shorter text", source => Column(source, Measure, "gov_factsheet").Invoke(column => column.Element("MaxLength")!.Value = "2000")),
        new("Solution.ColumnWrongType", "another choice", source => Column(source, Measure, "gov_doi").Invoke(column => column.Element("OptionSetName")!.Value = "gov_light")),
        new("Solution.ColumnWrongType", "a lookup without relationship", source => source.Edit("Other/Relationships/gov_rulebook.xml", file => file.Elements().Remove())),
        new("Solution.HistoryOff", "no audit", source => Setting(source, "IsAuditEnabled", "0")),
        new("Solution.HistoryOff", "no change tracking", source => Setting(source, "ChangeTrackingEnabled", "0")),
        new("Solution.HistoryOff", "a column without audit", source => Column(source, Measure, "gov_doi").Invoke(column => column.Element("IsAuditEnabled")!.Value = "0")),
        new("Solution.NotUserOwned", "owned by the organization", source => Setting(source, "OwnershipTypeMask", "OrgOwned")),
        new("Solution.ChoiceMissing", "a choice gone", source => File.Delete(source.PathOf("OptionSets/gov_light.xml"))),
        new("Solution.RelationshipIndex", "a relationship not in the index", source => source.Edit("Other/Relationships.xml", index => index.Elements().First().Remove())),
        new("Solution.ColumnSecurity", "a secured column open", source => Column(source, Measure, "gov_gate").Invoke(column => column.Element("IsSecured")!.Value = "0")),
        new("Solution.ColumnSecurity", "another column secured", source => Column(source, Measure, "gov_name").Invoke(column => column.Element("IsSecured")!.Value = "1")),
        new("Solution.ProfileIncomplete", "a permission gone", source => source.Edit("Other/FieldSecurityProfiles.xml", file => file.Descendants("FieldPermission").First().Remove())),
        new("Solution.NoReadProfile", "no profile that only reads", source => source.Edit("Other/FieldSecurityProfiles.xml", file =>
        {
            foreach (var update in file.Descendants("CanUpdate"))
            {
                update.Value = "4";
            }
        })),
        new("Solution.FormUnknownColumn", "a control of a column that is not there", source => Control(source, "gov_function", "datafieldname", "gov_nothing")),
        new("Solution.StoreColumnEditable", "a store-owned column open on the form", source => Control(source, "gov_function", "disabled", null)),
        new("Solution.StoreColumnEditable", "the permit on the form", source => Control(source, "gov_function", "datafieldname", "gov_writepermit")),
        new("Solution.InactiveForm", "a form that is off", source => source.Edit(source.OnlyFile("Entities/gov_measure/FormXml/main"), form => form.Descendants("FormActivationState").Single().Value = "0")),
        new("Solution.ViewUnknownColumn", "a view of a column that is not there", source => source.Edit(source.Files("Entities/gov_measure/SavedQueries").First(), view =>
            view.Descendants("attribute").First().SetAttributeValue("name", "gov_nothing"))),
    ];

    private static System.Action<System.Action<XElement>> Column(SourceCopy source, string file, string name) => change =>
        source.Edit(file, entity => change(entity.Descendants("attribute").Single(column => (string?)column.Element("LogicalName") == name)));

    private static void Setting(SourceCopy source, string name, string value) =>
        source.Edit(Measure, entity => entity.Element("EntityInfo")!.Element("entity")!.Element(name)!.Value = value);

    private static void Control(SourceCopy source, string column, string attribute, string? value) =>
        source.Edit(source.OnlyFile("Entities/gov_measure/FormXml/main"), form =>
            form.Descendants("control").Single(control => (string?)control.Attribute("datafieldname") == column).SetAttributeValue(attribute, value));
}
