using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Security;
using System.Text;
using Governance.Sandbox.Steps;

namespace Governance.Sandbox.Tests.Setup;

/// <summary>Packs a small solution in the form of a real export: two tables, a role, a profile, a variable, this assembly and its steps.</summary>
internal sealed class TestSolution
{
    private static readonly Assembly Own = typeof(TestSolution).Assembly;
    private readonly Dictionary<Type, Guid> types = [];

    public List<TestStep> Steps { get; } = [];

    public string? AssemblyFullName { get; init; }

    /// <summary>Text put in place of another in <c>customizations.xml</c>, to make it wrong.</summary>
    public (string Old, string New)? Change { get; init; }

    public string Write(string folder)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(zip, "solution.xml", "<ImportExportXml><SolutionManifest><UniqueName>TestSolution</UniqueName><Version>1.0.0.0</Version></SolutionManifest></ImportExportXml>"u8);
        Add(zip, "environmentvariabledefinitions/test_Setting/environmentvariabledefinition.xml", "<environmentvariabledefinition schemaname=\"test_Setting\"><defaultvalue>seven</defaultvalue><displayname default=\"Setting\" /><type>100000000</type></environmentvariabledefinition>"u8);
        var customizations = Customizations();
        customizations = Change is { } change ? customizations.Replace(change.Old, change.New, StringComparison.Ordinal) : customizations;
        Add(zip, "customizations.xml", Encoding.UTF8.GetBytes(customizations));
        Add(zip, "Controls/test_Tests.Stamp/ControlManifest.xml", Encoding.UTF8.GetBytes(TestForms.Manifest));
        Add(zip, "Controls/test_Tests.Stamp/bundle.js", Encoding.UTF8.GetBytes(TestForms.Script));
        Add(zip, "PluginAssemblies/Tests/Tests.dll", File.ReadAllBytes(Own.Location));
        return path;
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }

    private string Customizations() =>
        $"""
        <ImportExportXml>
          <Entities>{TestTables.Item}{TestTables.Log}</Entities>
          <Roles><Role id="{Guid.NewGuid():B}" name="Test Member"><RolePrivileges>
            <RolePrivilege name="prvReadtest_Item" level="Global" /><RolePrivilege name="prvCreatetest_Item" level="Global" />
            <RolePrivilege name="prvWritetest_Item" level="Global" /><RolePrivilege name="prvReadtest_Log" level="Global" />
            <RolePrivilege name="prvReadUser" level="Global" /><RolePrivilege name="prvAppendtest_Item" level="Global" />
          </RolePrivileges></Role><Role id="{Guid.NewGuid():B}" name="Test Auditor"><RolePrivileges>
            <RolePrivilege name="prvReadAuditSummary" level="Global" />
          </RolePrivileges></Role></Roles>
          <FieldSecurityProfiles>
            {Profile("Test Readers", 0)}{Profile("Test Writers", 4)}
          </FieldSecurityProfiles>
          <EntityRelationships>
            <EntityRelationship Name="test_item_parent"><EntityRelationshipType>OneToMany</EntityRelationshipType>
              <ReferencingEntityName>test_Item</ReferencingEntityName><ReferencedEntityName>test_Item</ReferencedEntityName>
              <CascadeDelete>RemoveLink</CascadeDelete><ReferencingAttributeName>test_ParentId</ReferencingAttributeName></EntityRelationship>
            <EntityRelationship Name="test_item_account"><EntityRelationshipType>OneToMany</EntityRelationshipType>
              <ReferencingEntityName>test_Item</ReferencingEntityName><ReferencedEntityName>Account</ReferencedEntityName>
              <CascadeDelete>Restrict</CascadeDelete><ReferencingAttributeName>test_AccountId</ReferencingAttributeName></EntityRelationship>
          </EntityRelationships>
          <optionsets><optionset Name="test_kind"><options>
            <option value="1"><labels><label description="First" languagecode="1033" /></labels></option>
            <option value="2"><labels><label description="Second" languagecode="1033" /></labels></option>
          </options></optionset></optionsets>
          <CustomControls><CustomControl><Name>test_Tests.Stamp</Name><FileName>/Controls/test_Tests.Stamp/ControlManifest.xml</FileName></CustomControl></CustomControls>
          <SdkMessageProcessingSteps>{string.Concat(Steps.Select(Step))}</SdkMessageProcessingSteps>
          <SolutionPluginAssemblies><PluginAssembly FullName="{AssemblyFullName ?? Own.FullName}"><FileName>/PluginAssemblies/Tests/Tests.dll</FileName>
            <PluginTypes>{string.Concat(types.Select(type => $"<PluginType AssemblyQualifiedName=\"{type.Key.FullName}, {Own.FullName}\" PluginTypeId=\"{type.Value:D}\" />"))}</PluginTypes>
          </PluginAssembly></SolutionPluginAssemblies>
        </ImportExportXml>
        """;

    private static string Profile(string name, int write) =>
        $"""
        <FieldSecurityProfile name="{name}"><FieldPermissions><FieldPermission><EntityName>test_item</EntityName><AttributeName>test_secret</AttributeName>
          <CanRead>4</CanRead><CanUpdate>{write}</CanUpdate><CanCreate>{write}</CanCreate></FieldPermission></FieldPermissions></FieldSecurityProfile>
        """;

    private string Step(TestStep step)
    {
        if (!types.TryGetValue(step.Plugin, out var type))
        {
            types[step.Plugin] = type = Guid.NewGuid();
        }

        return $"""
            <SdkMessageProcessingStep SdkMessageProcessingStepId="{step.Id:B}" Name="{step.Plugin.Name}: {step.Message}"><PrimaryEntity>{step.Table}</PrimaryEntity>
              <Configuration>{SecurityElement.Escape(step.Configuration)}</Configuration><FilteringAttributes>{step.Filter}</FilteringAttributes>
              <Mode>{step.Mode}</Mode><Rank>{step.Rank}</Rank><SdkMessageId>{Messages.IdOf(step.Message):B}</SdkMessageId><EventHandler>{type:B}</EventHandler>
              <EventHandlerTypeCode>4602</EventHandlerTypeCode><Stage>{step.Stage}</Stage><SdkMessageProcessingStepImages>{string.Concat(step.Images.Select(Image))}</SdkMessageProcessingStepImages>
            </SdkMessageProcessingStep>
            """;
    }

    private static string Image((string Alias, int Kind, string Columns) image) =>
        $"<SdkMessageProcessingStepImage><Attributes>{image.Columns}</Attributes><EntityAlias>{image.Alias}</EntityAlias><ImageType>{image.Kind}</ImageType><MessagePropertyName>Target</MessagePropertyName></SdkMessageProcessingStepImage>";
}
