using System.Reflection;

namespace CchcBot.App.Demo;

/// <summary>The files of this folder that are embedded in the assembly.</summary>
internal static class DemoResources
{
    public static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/" + name)!;

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
