using System.Reflection;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;

namespace CchcBot.Tests.Support;

/// <summary>Something that the program says, by the class and member that hold it: "StatusTexts.Saved".</summary>
/// <param name="Member">Of a family the method: "StatusTexts.Problem".</param>
/// <param name="Value">Of a family the enum's value, of a line of the help "Say" or "Does"; else empty.</param>
internal sealed record KnownText(string Member, string Value, Text Text)
{
    /// <summary>The words as they stand, with the places for arguments.</summary>
    public string Vietnamese => Text.In(TextLanguage.Vi);

    /// <summary>As <see cref="Vietnamese"/>.</summary>
    public string English => Text.In(TextLanguage.En);
}

/// <summary>Everything that the program says: the members of all its static classes that hold a text, and the values of its families.</summary>
internal static class AllTexts
{
    private const BindingFlags Here = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<KnownText> Known { get; } =
        [.. typeof(Text).Assembly.GetTypes().Where(t => t.IsAbstract && t.IsSealed).SelectMany(t => Fields(t).Concat(Families(t)))];

    private static IEnumerable<KnownText> Fields(Type type) =>
        type.GetFields(Here).SelectMany(field => Parts($"{type.Name}.{field.Name}", field.GetValue(null)));

    private static IEnumerable<KnownText> Parts(string member, object? value) => value switch
    {
        Text text => [new(member, "", text)],
        HelpText help => [new(member, "Say", help.Say), new(member, "Does", help.Does)],
        _ => [],
    };

    /// <summary>A method that says something for each value of an enum; values that are never said throw.</summary>
    private static IEnumerable<KnownText> Families(Type type) =>
        from method in type.GetMethods(Here)
        where method.ReturnType == typeof(Text) && method.GetParameters() is [{ ParameterType.IsEnum: true }]
        from value in Enum.GetValues(method.GetParameters()[0].ParameterType).Cast<object>()
        let text = Said(method, value)
        where text is not null
        select new KnownText($"{type.Name}.{method.Name}", value.ToString()!, text);

    private static Text? Said(MethodInfo method, object value)
    {
        try
        {
            return (Text)method.Invoke(null, [value])!;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
