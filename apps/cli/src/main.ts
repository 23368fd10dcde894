console.log("statex")
