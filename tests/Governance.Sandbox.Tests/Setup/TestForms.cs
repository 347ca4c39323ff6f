namespace Governance.Sandbox.Tests.Setup;

/// <summary>A form, two views and a code component for the test table, as an export spells them.</summary>
internal static class TestForms
{
    public const string Script = "ComponentFramework.registerControl('Tests.Stamp',class{});";

    public const string Manifest =
        """
        <manifest><control namespace="Tests" constructor="Stamp" version="1.0.0" control-type="standard">
          <property name="text" of-type="SingleLine.Text" usage="bound" required="true" />
          <resources><code path="bundle.js" order="1" /></resources>
        </control></manifest>
        """;

    public static string Item =>
        $"""
        <FormXml><forms type="card"><systemform><form><tabs /></form></systemform></forms><forms type="main"><systemform><form>
          <tabs><tab name="general" verticallayout="true"><labels><label description="General" languagecode="1033" /></labels><columns><column width="60%"><sections>
            <section name="fields" showlabel="true"><labels><label description="Fields" languagecode="1033" /></labels><rows>
              {Field("test_name", "Name")}{Field("test_secret", "Secret")}{Field("test_count", "Count", "disabled=\"true\"")}{Field("test_parentid", "Parent")}{Field("createdon", "Created")}
              {Field("test_stamp", "Stamp", "uniqueid=\"{00000000-0000-4000-8000-00000000000a}\"", "showlabel=\"false\" rowspan=\"3\"")}
              {Field("test_code", "Hidden", cell: "visible=\"false\"")}
            </rows></section></sections></column></columns></tab></tabs>
          <header><rows><row>{Cell("test_kind", "Kind", "disabled=\"true\"", "")}</row></rows></header>
          <controlDescriptions><controlDescription forControl="{"{00000000-0000-4000-8000-00000000000A}"}">
            <customControl id="{"{4273EDBD-AC1D-40d3-9FB2-095C621B552D}"}"><parameters><datafieldname>test_stamp</datafieldname></parameters></customControl>
            <customControl name="test_Tests.Stamp" formFactor="2"><parameters><text>test_stamp</text></parameters></customControl>
          </controlDescription></controlDescriptions>
        </form><LocalizedNames><LocalizedName description="Item form" languagecode="1033" /></LocalizedNames></systemform></forms></FormXml>
        <SavedQueries><savedqueries>{View("11111111-0000-4000-8000-000000000001", "0", "0", "Counted", "ge", "5")}{View("11111111-0000-4000-8000-000000000002", "0", "1", "All items", "not-null", "")}{View("11111111-0000-4000-8000-000000000003", "64", "0", "Lookup view", "null", "")}</savedqueries></SavedQueries>
        """;

    private static string Field(string column, string label, string control = "", string cell = "") => $"<row>{Cell(column, label, control, cell)}</row>";

    private static string Cell(string column, string label, string control, string cell) =>
        $"<cell {cell}><labels><label description=\"{label}\" languagecode=\"1033\" /></labels><control id=\"{column}\" datafieldname=\"{column}\" {control} /></cell>";

    private static string View(string id, string type, string isDefault, string name, string operation, string value) =>
        $"""
        <savedquery><isdefault>{isDefault}</isdefault><savedqueryid>{id}</savedqueryid><querytype>{type}</querytype>
          <layoutxml><grid><row><cell name="test_name" width="200" /><cell name="test_count" width="90" /></row></grid></layoutxml>
          <fetchxml><fetch><entity name="test_item"><order attribute="test_name" descending="true" /><filter type="and"><condition attribute="test_count" operator="{operation}" value="{value}" /></filter></entity></fetch></fetchxml>
          <LocalizedNames><LocalizedName description="{name}" languagecode="1033" /></LocalizedNames></savedquery>
        """;
}
