using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row: its table, its id and the columns that were read or are to be written.</summary>
public class Entity
{
    private Guid _id;

    public Entity()
        : this(null)
    {
    }

    public Entity(string entityName)
        : this(entityName, Guid.Empty)
    {
    }

    public Entity(string entityName, Guid id)
    {
        LogicalName = entityName;
        _id = id;
    }

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName)
    {
        KeyAttributes = keyAttributes;
    }

    public string LogicalName { get; set; }

    public virtual Guid Id
    {
        get => _id;
        set => _id = value;
    }

    public AttributeCollection Attributes
    {
        get => field ??= new AttributeCollection();
        set;
    }

    public FormattedValueCollection FormattedValues
    {
        get => field ??= new FormattedValueCollection();
        set;
    }

    public RelatedEntityCollection RelatedEntities
    {
        get => field ??= new RelatedEntityCollection();
        set;
    }

    public KeyAttributeCollection KeyAttributes
    {
        get => field ??= new KeyAttributeCollection();
        set;
    }

    public EntityState? EntityState { get; set; }

    public string RowVersion { get; set; }

    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>The value, or the default of <typeparamref name="T"/> when the column is absent or empty.</summary>
    /// <exception cref="InvalidCastException">The column holds a value of another type.</exception>
    public virtual T GetAttributeValue<T>(string attributeLogicalName) =>
        Attributes.TryGetValue(attributeLogicalName, out var value) && value is not null ? (T)value : default;

    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (Attributes.TryGetValue(attributeKey, out var value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }

    public EntityReference ToEntityReference() => new(LogicalName, Id) { RowVersion = RowVersion };
}
