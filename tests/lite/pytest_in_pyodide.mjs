// Runs pytest in Pyodide under Node: node pytest_in_pyodide.mjs PYODIDE WHEELS COURSE ARGUMENT...
//
// PYODIDE holds Pyodide and the wheels compiled for it, WHEELS those in plain Python, COURSE the package and its tests.
import { readdirSync, readFileSync } from "node:fs";

async function main(pyodideFolder, wheels, course, ...pytestArguments) {
  const { loadPyodide } = await import(`${pyodideFolder}/pyodide.mjs`);
  const pyodide = await loadPyodide({ indexURL: pyodideFolder });
  const compiled = ["matplotlib", "scikit-learn", "packaging", "pygments"]; // with numpy and scipy
  await pyodide.loadPackage(compiled, { messageCallback: () => {}, errorCallback: console.error });
  const extractDir = pyodide.runPython("import site; site.getsitepackages()[0]");
  for (const wheel of readdirSync(wheels)) {
    pyodide.unpackArchive(new Uint8Array(readFileSync(`${wheels}/${wheel}`)), "wheel", { extractDir });
  }
  pyodide.FS.mkdir("/course");
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: course }, "/course");
  pyodide.globals.set("arguments", pyodide.toPy(pytestArguments));
  return pyodide.runPython(`
import os, sys
os.chdir("/course")
sys.path.insert(0, "/course")
sys.dont_write_bytecode = True
import pytest
int(pytest.main(arguments))
`);
}

main(...process.argv.slice(2)).then(process.exit, (error) => {
  console.error(error.message); // without its stack, which holds all of Pyodide
  process.exit(1);
});
